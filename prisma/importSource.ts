import type { ConfirmedFields } from '../core/api/sources.ts'
import type { Article, Original } from '../core/extract/article.ts'
import { confirmArticle } from '../core/source/confirmArticle.ts'
import { readArticle } from '../core/source/readArticle.ts'
import { storeSource } from './storeSource.ts'

interface Import {
  readonly id: string
  readonly original: Original
  /** What `original` says, where that has been read in a thread of its own. */
  readonly article?: Article
  readonly confirmed: ConfirmedFields
  readonly addedById: string | null
}

/**
 * Stores what arrived. The text is always made from the bytes that are kept beside
 * it, so that anyone can make it again.
 * @throws ProblemError 413, 415 or 422 when it is no article or something is missing
 */
export async function importSource(input: Import): Promise<{ id: string; duplicate: boolean }> {
  const { id, original, article = readArticle(original), confirmed, addedById } = input
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
