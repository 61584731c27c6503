import { ProblemError } from '../api/problem.ts'
import { NotAnArticle } from '../extract/article.ts'

const statuses = {
  empty: 422,
  'no-sentence': 422,
  'too-large': 413,
  binary: 415,
  unsupported: 415,
  damaged: 422,
  locked: 422,
} as const satisfies Record<NotAnArticle['reason'], number>

/** What an extractor reads. @throws ProblemError 413, 415 or 422 where it finds nothing to read */
export async function orProblem<Result>(read: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof NotAnArticle) throw new ProblemError(statuses[error.reason], error.message)
    throw error
  }
}
