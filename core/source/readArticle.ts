import { ProblemError } from '../api/problem.ts'
import type { Article, Original } from '../extract/article.ts'
import { NotAnArticle } from '../extract/article.ts'
import { extractArticle } from '../extract/extractArticle.ts'

const statuses = {
  empty: 422,
  'no-sentence': 422,
  'too-large': 413,
  binary: 415,
  unsupported: 415,
  damaged: 422,
  locked: 422,
} as const satisfies Record<NotAnArticle['reason'], number>

/** Extracts an article. @throws ProblemError 413, 415 or 422 when there is none in it */
export async function readArticle(original: Original): Promise<Article> {
  try {
    return await extractArticle(original)
  } catch (error) {
    if (error instanceof NotAnArticle) throw new ProblemError(statuses[error.reason], error.message)
    throw error
  }
}
