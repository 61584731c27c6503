import type { Article, Original } from '../extract/article.ts'
import { extractArticle } from '../extract/extractArticle.ts'
import { orProblem } from './orProblem.ts'

/** Extracts an article. @throws ProblemError 413, 415 or 422 when there is none in it */
export async function readArticle(original: Original): Promise<Article> {
  return orProblem(() => extractArticle(original))
}
