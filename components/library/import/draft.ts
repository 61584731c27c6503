import type {
  ConfirmedFields,
  DetailKey,
  Preview,
  SourceFields,
} from '../../../core/api/sources.ts'
import type { ItemType } from '../../../core/extract/article.ts'

/** What the import form holds while a person fills it in. */
export interface Draft {
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string
  readonly published: string
  readonly language: string
  readonly url: string
  /** Null: as its outlet and address suggest. */
  readonly type: ItemType | null
  readonly tags: readonly string[]
  readonly details: Readonly<Partial<Record<DetailKey, string>>>
  /** Indexes of the blocks that belong to the article; null: as the extractor proposes. */
  readonly included: ReadonlySet<number> | null
  /** Stored as a source of its own, although the library has another text from this address. */
  readonly asNew: boolean
}

const untouched = { tags: [], details: {}, included: null, asNew: false } as const

/** A form with what the text states; what it does not is empty. */
export function draftOf({ article }: Pick<Preview, 'article'>): Draft {
  return {
    ...untouched,
    title: article.title ?? '',
    authors: article.authors,
    outlet: article.publisher ?? '',
    published: article.published ?? '',
    language: article.language,
    url: article.url ?? '',
    type: article.type,
  }
}

/** A form with what a bibliographic file says about one entry. */
export function draftOfRecord(fields: SourceFields): Draft {
  return {
    ...untouched,
    ...fields,
    outlet: fields.outlet ?? '',
    published: fields.published ?? '',
    url: fields.url ?? '',
  }
}

/** What the API is told about a record: a field left empty says that there is none. */
export function recordOf(draft: Draft) {
  const details = Object.entries(draft.details)
    .map(([key, value]) => [key, value.trim()])
    .filter(([, value]) => value)
  return {
    title: draft.title.trim(),
    authors: draft.authors.map((author) => author.trim()).filter(Boolean),
    outlet: draft.outlet.trim() || null,
    published: draft.published.trim() || null,
    language: draft.language,
    url: draft.url.trim() || null,
    type: draft.type,
    tags: [...draft.tags],
    details: Object.fromEntries(details) as Draft['details'],
  }
}

/** What the API is told about an article. `revisionOf` is the source that the preview named. */
export function fieldsOf(draft: Draft, revisionOf: string | null): ConfirmedFields {
  const { title, ...fields } = recordOf(draft)
  return {
    ...fields,
    // Without one the API asks for a title in its own words.
    ...(title && { title }),
    ...(draft.included && { included: [...draft.included].sort((a, b) => a - b) }),
    ...(draft.asNew ? { revisionOf: null } : revisionOf !== null && { revisionOf }),
  }
}
