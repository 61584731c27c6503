import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { lock } from 'proper-lockfile'
import { StartError } from '../startError.ts'

/** A running embedded database. `host` is the folder of its Unix socket, as node-postgres takes it. */
export interface EmbeddedDatabase {
  readonly host: string
  close(): Promise<void>
}

/** A socket's path may have about 100 bytes on Unix; PostgreSQL's file name takes 15 of them. */
const longestSocketFolder = 88

/**
 * Locks `folder` and starts the embedded PostgreSQL in it, in a worker thread.
 * @throws StartError when another process holds the folder, or it cannot be written.
 */
export async function startEmbedded(folder: string): Promise<EmbeddedDatabase> {
  if (Buffer.byteLength(folder) > longestSocketFolder)
    throw new StartError(
      `The data folder's path is too long for a socket (${folder}). Set DATA_DIR to a shorter one.`,
    )
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, 'owner'), `${process.pid}\n`)
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder that can.`,
    )
  }
  const unlock = await lock(folder, {
    // A killed process leaves its lock behind; it counts as stale after this many milliseconds.
    stale: 5000,
    update: 1000,
    // After a crash, wait out the stale lock rather than refuse to start.
    retries: { retries: 12, minTimeout: 500, maxTimeout: 500 },
    lockfilePath: join(folder, 'lock'),
    onCompromised: (error) => {
      console.error(`The lock on the data folder was lost (${error.message}); stopping.`)
      process.exit(1)
    },
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ELOCKED') throw error
    throw new StartError(
      `The data folder ${folder} is in use by another Chancery. Stop that one, or set DATA_DIR to another folder.`,
    )
  })
  const worker = new Worker(new URL('./embeddedWorker.ts', import.meta.url), {
    workerData: { folder },
  })
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
  }).catch(async (error: Error) => {
    await unlock()
    throw new StartError(`The embedded database in ${folder} does not open: ${error.message}`)
  })
  worker.on('error', (error) => {
    console.error('The embedded database failed; stopping.', error)
    process.exit(1)
  })
  return {
    host: folder,
    close: async () => {
      const closed = new Promise((resolve) => worker.once('message', resolve))
      worker.postMessage('close')
      await closed
      await worker.terminate()
      await unlock()
    },
  }
}
