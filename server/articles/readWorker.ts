// Extracts one article, off the main thread; run by readAside.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { isProblemError } from '../../core/api/problem.ts'
import type { Original } from '../../core/extract/article.ts'
import { readArticle } from '../../core/source/readArticle.ts'
import type { Reading } from './readAside.ts'

parentPort?.postMessage(read(workerData as Original))

function read(original: Original): Reading {
  try {
    return { article: readArticle(original) }
  } catch (error) {
    if (!isProblemError(error)) throw error
    return { refusal: { status: error.status, message: error.message } }
  }
}
