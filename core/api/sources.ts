import { z } from 'zod'
import { blockKinds } from '../extract/article.ts'
import { line, partialDate, time, title } from './fields.ts'
import { personSummary } from './people.ts'

export const blockKind = z.enum(blockKinds)

export const sourceSummary = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  language: z.string(),
  url: z.string().nullable(),
  words: z.int(),
  addedBy: personSummary.nullable(),
  createdAt: time,
  archivedAt: time.nullable(),
  /** How many briefs quote it. */
  briefs: z.int(),
  revision: z.string(),
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
  createdAt: time,
})
export type Revision = z.infer<typeof revision>

/** A passage of a source that a brief quotes. */
export const quotedIn = z.object({
  brief: z.object({ id: z.string(), title: z.string() }),
  revision: z.string(),
  start: z.int(),
  end: z.int(),
})

export const sourceDetail = sourceSummary.extend({
  /** CSL-JSON item. */
  item: z.record(z.string(), z.unknown()),
  current: revision,
  revisions: z.array(z.object({ hash: z.string(), createdAt: time })),
  original: z.object({ fileName: z.string(), mediaType: z.string(), bytes: z.int() }).nullable(),
  quotedIn: z.array(quotedIn),
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
}

/** A source's bibliographic fields, complete. */
export const sourceFields = z.strictObject(fieldsOfSource)
export type SourceFields = z.infer<typeof sourceFields>

/**
 * What a person confirmed about an imported text. Absent fields are taken from the text itself;
 * null or an empty list says that there is none. `included` are indexes of the candidate blocks.
 */
export const confirmedFields = z
  .strictObject({ ...fieldsOfSource, included: z.array(z.int().nonnegative()) })
  .partial()
export type ConfirmedFields = z.infer<typeof confirmedFields>

/** JSON body of `POST /api/sources` and `/api/sources/preview`; a file comes as multipart instead. */
export const importText = confirmedFields.extend({
  text: z.string('The text is missing.'),
  fileName: line('The file name', 255).optional(),
})

export const changeSource = z
  .strictObject({ ...fieldsOfSource, archived: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: 'Say what to change.' })

/** Longest web address that a person may give, in characters. */
const longestAddress = 2000

/** A scheme, and not a host with its port. */
const scheme = /^[a-z][a-z\d+.-]*:(?!\d)/i

/** `example.org/a` as people type and copy it, with the scheme that it leaves out. */
function withScheme(address: string): string {
  if (scheme.test(address)) return address
  return `https://${address.replace(/^\/\//, '')}`
}

/** JSON body of `POST /api/sources/fetch`. The answer is the bytes of the page. */
export const fetchAddress = z.strictObject({
  url: z
    .string('The address is missing.')
    .trim()
    .min(1, 'The address is missing.')
    .max(longestAddress, `The address is too long: at most ${longestAddress} characters.`)
    .transform(withScheme)
    .refine((address) => /^https?:/i.test(address), {
      error: 'The address must start with http:// or https://.',
      abort: true,
    })
    .refine((address) => URL.canParse(address), { error: 'That is not a web address.' }),
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
    blocks: z.array(z.object({ kind: blockKind, text: z.string(), included: z.boolean() })),
    quotes: z.array(z.object({ speaker: z.string().nullable(), quote: z.string() })),
    attributions: z.array(z.object({ outlet: z.string(), text: z.string() })),
    warnings: z.array(z.string()),
  }),
  /** A stored source with the very same text. */
  duplicateOf: z.object({ id: z.string(), title: z.string() }).nullable(),
})
export type Preview = z.infer<typeof preview>

/** Answer of `POST /api/sources`: 201 when stored, 200 when the same text was there already. */
export const imported = z.object({ source: sourceSummary, duplicate: z.boolean() })
export type Imported = z.infer<typeof imported>

export const searchHit = z.object({
  source: sourceSummary,
  passages: z.array(
    z.object({
      kind: blockKind,
      start: z.int(),
      end: z.int(),
      text: z.string(),
      /** Ranges of matched words within `text`. */
      highlights: z.array(z.tuple([z.int(), z.int()])),
    }),
  ),
})
export type SearchHit = z.infer<typeof searchHit>
export const searchResult = z.object({ query: z.string(), hits: z.array(searchHit) })
export type SearchResult = z.infer<typeof searchResult>
