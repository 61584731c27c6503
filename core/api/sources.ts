import { z } from 'zod'
import { blockKinds, itemTypes } from '../extract/article.ts'
import { line, partialDate, time, title } from './fields.ts'
import { personSummary } from './people.ts'

export const blockKind = z.enum(blockKinds)

export const itemType = z.enum(itemTypes)

/** CSL variables that a record may have beyond the fields of every source. */
export const detailKeys = [
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'section',
  'genre',
  'collection-title',
  'container-title',
  'event-title',
  'publisher',
  'publisher-place',
  'DOI',
  'ISBN',
  'ISSN',
  'accessed',
] as const
export const detailKey = z.enum(detailKeys)
export type DetailKey = z.infer<typeof detailKey>
/** `accessed` is a partial ISO date, everything else a line of text. */
export const details = z.partialRecord(detailKey, line('The detail', 300))
export type Details = z.infer<typeof details>

/** A tag: one line, lower case. */
export const tag = line('The tag', 40).transform((text) => text.toLowerCase())
export const tags = z
  .array(tag)
  .max(30, 'At most 30 tags.')
  .transform((all) => [...new Set(all)].sort())

export const sourceSummary = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  url: z.string().nullable(),
  type: itemType,
  /** Lower case, sorted. */
  tags: z.array(z.string()),
  /** Words of the current text; 0 for a record without one. */
  words: z.int(),
  addedBy: personSummary.nullable(),
  createdAt: time,
  archivedAt: time.nullable(),
  /** How many briefs quote it. */
  briefs: z.int(),
  /** How many other sources have nearly the same text. */
  similar: z.int(),
  /** Hash of the current text; null for a record without one. */
  revision: z.string().nullable(),
})
export type SourceSummary = z.infer<typeof sourceSummary>
/** The latest first. `next` is what `?after=` takes for the following page, null on the last. */
export const sourceList = z.object({ sources: z.array(sourceSummary), next: z.string().nullable() })
export type SourceList = z.infer<typeof sourceList>

export const block = z.object({ kind: blockKind, start: z.int(), end: z.int() })
/** An immutable text; its hash is its address, so it may be cached for ever. */
export const revision = z.object({
  source: z.string(),
  hash: z.string(),
  text: z.string(),
  blocks: z.array(block),
  /** Passages that the article takes from other outlets. */
  attributions: z.array(z.object({ outlet: z.string(), text: z.string() })),
  /** Words that it puts into somebody's mouth. */
  quotes: z.array(z.object({ speaker: z.string().nullable(), quote: z.string() })),
  createdAt: time,
})
export type Revision = z.infer<typeof revision>

/** A passage of a source that a brief quotes. */
export const quotedIn = z.object({
  brief: z.object({ id: z.string(), title: z.string() }),
  /** Id of the quotation in the brief. */
  quote: z.string(),
  revision: z.string(),
  start: z.int(),
  end: z.int(),
})
export type QuotedIn = z.infer<typeof quotedIn>

/** Another source with nearly the same text. */
export const similarSource = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  /** Share of word sequences that both have, of those that either has; 0 to 1. */
  share: z.number(),
})
export type SimilarSource = z.infer<typeof similarSource>

/** One change of a source's record: what stood in the fields before, and after. */
export const sourceChange = z.object({
  id: z.string(),
  at: time,
  by: personSummary.nullable(),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type SourceChange = z.infer<typeof sourceChange>

export const sourceNote = z.object({
  id: z.string(),
  text: z.string(),
  by: personSummary.nullable(),
  createdAt: time,
})
export type SourceNote = z.infer<typeof sourceNote>
export const addNote = z.strictObject({ text: line('The note', 1000) })

export const sourceDetail = sourceSummary.extend({
  /** CSL-JSON item. */
  item: z.record(z.string(), z.unknown()),
  details,
  /** Null for a record without a text. */
  current: revision.nullable(),
  revisions: z.array(z.object({ hash: z.string(), createdAt: time })),
  original: z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.int() }).nullable(),
  quotedIn: z.array(quotedIn),
  /** The latest first. */
  notes: z.array(sourceNote),
  changes: z.array(sourceChange),
  /** Most alike first. */
  similarTo: z.array(similarSource),
})
export type SourceDetail = z.infer<typeof sourceDetail>

const fieldsOfSource = {
  title,
  authors: z.array(line('An author', 200)).max(50),
  outlet: line('The outlet', 200).nullable(),
  published: partialDate.nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/, 'The language must be a code such as en, or und.'),
  url: z
    .url({ protocol: /^https?$/, error: 'The address must start with http:// or https://.' })
    .nullable(),
  /** What it is cited as; null: as its outlet and address suggest. */
  type: itemType.nullable(),
  details,
}

/** A source's bibliographic fields, complete. */
export const sourceFields = z.strictObject(fieldsOfSource)
export type SourceFields = z.infer<typeof sourceFields>

/**
 * What a person confirmed about an imported text. Absent fields are taken from the text itself;
 * null or an empty list says that there is none. `included` are indexes of the candidate blocks.
 * Where it becomes a later text of a source, fields that are absent or as the text states them stay
 * the source's own, and tags are added.
 */
export const confirmedFields = z
  .strictObject({
    ...fieldsOfSource,
    tags,
    included: z.array(z.int().nonnegative()),
    /**
     * The source that this is a later text of; null: of none. When absent, the source with the same
     * address, if there is one.
     */
    revisionOf: z.string().nullable(),
  })
  .partial()
export type ConfirmedFields = z.infer<typeof confirmedFields>

/** JSON body of `POST /api/sources` and `/api/sources/preview`; a file comes as multipart instead. */
export const importText = confirmedFields.extend({
  text: z.string('The text is missing.'),
  fileName: line('The file name', 255).optional(),
})

/** JSON body of `POST /api/sources` for a record without a text. */
export const importRecord = z.strictObject({
  record: z
    .strictObject({ ...fieldsOfSource, tags })
    .partial()
    .required({ title: true }),
})

export const changeSource = z
  .strictObject({
    ...fieldsOfSource,
    tags,
    archived: z.boolean(),
    /**
     * Id of the latest change that the person has seen, null for none: the answer is 409 where one of
     * the fields has been changed since. Absent: whatever was changed since is overwritten.
     */
    basedOn: z.string().nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).some((key) => key !== 'basedOn'), {
    error: 'Say what to change.',
  })

/** What the import dialog shows before anything is stored. */
export const preview = z.object({
  fileName: z.string(),
  article: z.object({
    title: z.string().nullable(),
    authors: z.array(z.string()),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    url: z.string().nullable(),
    type: itemType.nullable(),
    blocks: z.array(z.object({ kind: blockKind, text: z.string(), included: z.boolean() })),
    quotes: z.array(z.object({ speaker: z.string().nullable(), quote: z.string() })),
    attributions: z.array(z.object({ outlet: z.string(), text: z.string() })),
    warnings: z.array(z.string()),
  }),
  /** A stored source with the very same text. */
  duplicateOf: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The source with the same address: storing makes a new text of it, unless told otherwise. */
  revisionOf: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Stored sources with nearly the same text, most alike first. */
  similarTo: z.array(similarSource),
})
export type Preview = z.infer<typeof preview>

/** Answer of `POST /api/sources`: 201 when stored, 200 when the same text was there already. */
export const imported = z.object({
  source: sourceSummary,
  duplicate: z.boolean(),
  /** It is a new text of a source that was there. */
  revised: z.boolean(),
})
export type Imported = z.infer<typeof imported>

/** Answer of `POST /api/sources/bibliography`: what a RIS, BibTeX or CSL-JSON file lists. */
export const bibliography = z.object({
  entries: z.array(
    z.object({
      fields: sourceFields,
      warnings: z.array(z.string()),
      /** A stored source with the same title and first author, DOI or address. */
      duplicateOf: z.object({ id: z.string(), title: z.string() }).nullable(),
    }),
  ),
  failures: z.array(z.object({ entry: z.string(), reason: z.string() })),
})
export type Bibliography = z.infer<typeof bibliography>
