// Reads one file, off the main thread; run by readAside.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { isProblemError } from '../../core/api/problem.ts'
import type { Original } from '../../core/extract/article.ts'
import type { Reading } from './readAside.ts'
import { type Kind, readers } from './readers.ts'

parentPort?.postMessage(await read(workerData as { kind: Kind; original: Original }))

async function read({ kind, original }: { kind: Kind; original: Original }): Promise<Reading> {
  try {
    return { result: await readers[kind](original) }
  } catch (error) {
    if (!isProblemError(error)) throw error
    return { refusal: { status: error.status, message: error.message } }
  }
}
