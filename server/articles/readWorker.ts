// Extracts one article, off the main thread; run by readAside.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { isProblemError } from '../../core/api/problem.ts'
import type { Original } from '../../core/extract/article.ts'
import { readArticle } from '../../core/source/readArticle.ts'
import type { Reading } from './readAside.ts'

parentPort?.postMessage(await read(workerData as Original))

async function read(original: Original): Promise<Reading> {
  try {
    return { article: await readArticle(original) }
  } catch (error) {
    if (!isProblemError(error)) throw error
    return { refusal: { status: error.status, message: error.message } }
  }
}
