import type { ConfirmedFields, Preview } from '../../core/api/sources.ts'

/** What the import form holds while a person fills it in. */
export interface Draft {
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string
  readonly published: string
  readonly language: string
  readonly url: string
  /** Indexes of the blocks that belong to the article. */
  readonly included: ReadonlySet<number>
}

/** A form with what the text states; what it does not is empty. */
export function draftOf({ article }: Preview): Draft {
  return {
    title: article.title ?? '',
    authors: article.authors,
    outlet: article.publisher ?? '',
    published: article.published ?? '',
    language: article.language,
    url: '',
    included: new Set(article.blocks.flatMap((block, index) => (block.included ? index : []))),
  }
}

/** What the API is told: a field left empty says that there is none. */
export function fieldsOf(draft: Draft): ConfirmedFields {
  const title = draft.title.trim()
  return {
    // Without one the API asks for a title in its own words.
    ...(title && { title }),
    authors: draft.authors.map((author) => author.trim()).filter(Boolean),
    outlet: draft.outlet.trim() || null,
    published: draft.published.trim() || null,
    language: draft.language,
    url: draft.url.trim() || null,
    included: [...draft.included].sort((a, b) => a - b),
  }
}
