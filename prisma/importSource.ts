import type { ConfirmedFields } from '../core/api/sources.ts'
import type { Article, Original } from '../core/extract/article.ts'
import { confirmArticle } from '../core/source/confirmArticle.ts'
import { storeSource } from './storeSource.ts'

interface Import {
  readonly id: string
  readonly original: Original
  /** What `original` says. */
  readonly article: Article
  readonly confirmed: ConfirmedFields
  readonly addedById: string | null
}

/**
 * Stores what arrived. The text is always made from the bytes that are kept beside
 * it, so that anyone can make it again.
 * @throws ProblemError 422 when something is missing
 */
export async function importSource(input: Import): Promise<{ id: string; duplicate: boolean }> {
  const { id, original, article, confirmed, addedById } = input
  const { fields, revision } = confirmArticle(article, confirmed)
  const { quotes, attributions, warnings } = article
  return storeSource({
    id,
    fields,
    revision,
    notes: { quotes, attributions, warnings },
    original,
    addedById,
  })
}
