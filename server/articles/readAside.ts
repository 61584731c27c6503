import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ProblemStatus } from '../../core/api/problem.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Article, Original } from '../../core/extract/article.ts'
import type { Records } from '../../core/source/readRecords.ts'
import { type Kind, type Result, readers } from './readers.ts'

/** What the worker answers. An error would lose its class on the way. */
export type Reading<K extends Kind = Kind> =
  | { readonly result: Result<K> }
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
  return isSmall(original) ? readers.article(original) : readInTurn('article', original)
}

/** The same for a bibliographic file. @throws ProblemError 413, 415 or 422 when it is none */
export async function readRecordsAside(original: Original): Promise<Records> {
  return isSmall(original) ? readers.records(original) : readInTurn('records', original)
}

const isSmall = ({ bytes }: Original) => bytes.length <= small

async function readInTurn<K extends Kind>(kind: K, original: Original): Promise<Result<K>> {
  const reading = last.then(() => readInThread(kind, original))
  last = reading.catch(() => {})
  const answer = await reading
  if ('result' in answer) return answer.result
  throw new ProblemError(answer.refusal.status, answer.refusal.message)
}

async function readInThread<K extends Kind>(kind: K, original: Original): Promise<Reading<K>> {
  const worker = new Worker(new URL('./readWorker.ts', import.meta.url), {
    workerData: { kind, original },
  })
  try {
    const signal = AbortSignal.timeout(patience)
    const [reading]: Reading<K>[] = await once(worker, 'message', { signal })
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
