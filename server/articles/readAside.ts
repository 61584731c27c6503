import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ProblemStatus } from '../../core/api/problem.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Article, Original } from '../../core/extract/article.ts'
import { readArticle } from '../../core/source/readArticle.ts'

/** What the worker answers. An error would lose its class on the way. */
export type Reading =
  | { readonly article: Article }
  | { readonly refusal: { readonly status: ProblemStatus; readonly message: string } }

/** Up to this size, in bytes, reading costs less than starting a thread for it. */
const small = 100_000

/** Milliseconds after which reading is given up. */
const patience = 120_000

let last: Promise<unknown> = Promise.resolve()

/**
 * Extracts an article without holding up everybody who is writing: a large file is read in a
 * thread of its own, one after another.
 * @throws ProblemError 413, 415 or 422 when there is no article in it
 */
export async function readAside(original: Original): Promise<Article> {
  if (original.bytes.length <= small) return readArticle(original)
  const reading = last.then(() => readInThread(original))
  last = reading.catch(() => {})
  const result = await reading
  if ('article' in result) return result.article
  throw new ProblemError(result.refusal.status, result.refusal.message)
}

async function readInThread(original: Original): Promise<Reading> {
  const worker = new Worker(new URL('./readWorker.ts', import.meta.url), { workerData: original })
  try {
    const signal = AbortSignal.timeout(patience)
    const [reading]: Reading[] = await once(worker, 'message', { signal })
    if (!reading) throw new Error('The worker answered nothing.')
    return reading
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error
    const message = 'The file takes too long to read. Import a shorter one.'
    return { refusal: { status: 422, message } }
  } finally {
    await worker.terminate()
  }
}
