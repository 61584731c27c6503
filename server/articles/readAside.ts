import type { ProblemStatus } from '../../core/api/problem.ts'
import { ProblemError } from '../../core/api/problem.ts'
import type { Article, Original } from '../../core/extract/article.ts'
import type { Records } from '../../core/source/readRecords.ts'
import { inThread } from '../inThread.ts'
import { oneByOne } from '../oneByOne.ts'
import { type Kind, type Result, readers } from './readers.ts'

/** What the worker answers. An error would lose its class on the way. */
export type Reading<K extends Kind = Kind> =
  | { readonly result: Result<K> }
  | { readonly refusal: { readonly status: ProblemStatus; readonly message: string } }

/** Up to this size, in bytes, reading costs less than starting a thread for it. */
const small = 100_000

/** Milliseconds after which reading is given up. */
const patience = 120_000

const inTurn = oneByOne()

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
  const answer = await inTurn(() => readInThread(kind, original))
  if ('result' in answer) return answer.result
  throw new ProblemError(answer.refusal.status, answer.refusal.message)
}

async function readInThread<K extends Kind>(kind: K, original: Original): Promise<Reading<K>> {
  try {
    const worker = new URL('./readWorker.ts', import.meta.url)
    return await inThread<Reading<K>>(worker, { kind, original }, { patience })
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error
    const message = 'The file takes too long to read. Import a shorter one.'
    return { refusal: { status: 422, message } }
  }
}
