// The embedded PostgreSQL, off the main thread, on a Unix socket in its folder, with real fsync.
// Run as a worker by embedded.ts, which has locked the folder.
import fs from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { WireServer } from './wireServer.ts'

/** What we touch of Emscripten's file system: the operations that every open file shares. */
interface EmscriptenFs {
  open(path: string, mode: string): { stream_ops: { fsync?: (stream: { nfd: number }) => number } }
  close(stream: unknown): void
}

const { folder } = workerData as { folder: string }

// PGlite passes -F (no fsync at all) by default.
const startParams = PGlite.defaultStartParams
  .filter((param) => param !== '-F')
  .concat(['-c', 'wal_sync_method=fsync'])
const db = new PGlite(join(folder, 'data'), { startParams, extensions: { unaccent } })
await db.waitReady

// NODEFS has no fsync operation, so PostgreSQL's calls would do nothing: give it one.
const { FS } = db.Module as unknown as { FS: EmscriptenFs }
const probe = FS.open('/pglite/data/PG_VERSION', 'r')
probe.stream_ops.fsync = (stream) => {
  fs.fdatasyncSync(stream.nfd)
  return 0
}
FS.close(probe)

const socketPath = join(folder, '.s.PGSQL.5432')
fs.rmSync(socketPath, { force: true })
const server = new WireServer(db)
await server.listen(socketPath)

parentPort?.on('message', async (message) => {
  if (message !== 'close') return
  await server.close()
  await db.close()
  parentPort?.postMessage('closed')
})
parentPort?.postMessage('ready')
