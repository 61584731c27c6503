import { Worker } from 'node:worker_threads'
import { StartError } from '../startError.ts'
import { lockFolder } from './folderLock.ts'

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
  const unlock = await lockFolder(folder)
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
