import type { ConfirmedFields } from '../../../core/api/sources.ts'
import type { Article, Original } from '../../../core/extract/article.ts'
import { importSource, type Stored } from '../../../prisma/importSource.ts'
import { newId } from '../../../prisma/newId.ts'

/** A pasted text as the API hands it on. */
export function pasted(text: string, fileName = 'pasted.txt'): Original {
  return { bytes: new TextEncoder().encode(text), fileName, mediaType: 'text/plain' }
}

/** An article as an extractor answers it, of these paragraphs. */
export function articleOf(paragraphs: readonly string[], found: Partial<Article> = {}): Article {
  return {
    title: null,
    authors: [],
    publisher: null,
    published: null,
    language: 'en',
    url: null,
    type: null,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, included: true })),
    quotes: [],
    attributions: [],
    warnings: [],
    ...found,
  }
}

/** Stores an article of these paragraphs without asking the extractor. */
export function storeArticle(
  fields: ConfirmedFields & { title: string },
  paragraphs: readonly string[],
): Promise<Stored> {
  return importSource({
    id: newId(),
    original: pasted([fields.title, ...paragraphs].join('\n\n')),
    article: articleOf(paragraphs),
    confirmed: fields,
    addedById: null,
  })
}
