import type { SourceFields } from '../../../core/api/sources.ts'
import type { Original } from '../../../core/extract/article.ts'
import { composeRevision } from '../../../core/extract/revision.ts'
import { newId } from '../../../prisma/newId.ts'
import { storeSource } from '../../../prisma/storeSource.ts'

/** A pasted text as the API hands it on. */
export function pasted(text: string, fileName = 'pasted.txt'): Original {
  return { bytes: new TextEncoder().encode(text), fileName, mediaType: 'text/plain' }
}

/** Stores an article of these paragraphs without asking the extractor. */
export function storeArticle(
  fields: Partial<SourceFields> & { title: string },
  paragraphs: readonly string[],
): Promise<{ id: string; duplicate: boolean }> {
  return storeSource({
    id: newId(),
    fields: {
      authors: [],
      outlet: null,
      published: null,
      language: 'en',
      url: null,
      type: null,
      details: {},
      ...fields,
    },
    revision: composeRevision(
      paragraphs.map((text) => ({ kind: 'paragraph', text, included: true })),
    ),
    notes: { quotes: [], attributions: [], warnings: [] },
    original: pasted([fields.title, ...paragraphs].join('\n\n')),
    addedById: null,
  })
}
