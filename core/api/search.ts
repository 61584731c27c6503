import { z } from 'zod'
import { longestQuery } from '../search/query.ts'
import { line, partialDate } from './fields.ts'
import { personSummary } from './people.ts'
import { blockKind, sourceSummary } from './sources.ts'

/** A parameter that may be given several times; any of its values will do. */
const several = z.array(z.string().min(1).max(300)).max(20).default([])

/** What is searched for. The parameters of `GET /api/search` and of the library's address. */
export const searchRequest = z.object({
  /** Words, `"phrases"`, `-not`; empty: everything that the filters let through, the latest first. */
  q: z.string().max(longestQuery, `Search with at most ${longestQuery} characters.`).default(''),
  /** Names as they are spelt, without their other spellings. */
  exact: z.stringbool('exact is true or false.').default(false),
  outlet: several,
  author: several,
  language: several,
  tag: several,
  /** Ids of those who added it. */
  addedBy: several,
  /** Published on or after this date; a source without a date is left out. */
  from: partialDate.optional(),
  /** Published on or before the end of this day, month or year. */
  to: partialDate.optional(),
  archived: z.stringbool('archived is true or false.').default(false),
  /** Without a query the order is by date in any case: `date` is the date of publication. */
  sort: z.enum(['relevance', 'date']).default('relevance'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  offset: z.coerce.number().int().min(0).max(10_000).default(0),
})
export type SearchRequest = z.infer<typeof searchRequest>

export const searchPassage = z.object({
  kind: blockKind,
  start: z.int(),
  end: z.int(),
  text: z.string(),
  /** Ranges of matched words within `text`. */
  highlights: z.array(z.tuple([z.int(), z.int()])),
})

export const searchHit = z.object({
  source: sourceSummary,
  /** The best of them first; the title, where it matches, has the kind `title`. */
  passages: z.array(searchPassage),
  /** Spellings that were found instead of what was typed: `{typed: "Assad", found: ["Asad"]}`. */
  matchedAs: z.array(z.object({ typed: z.string(), found: z.array(z.string()) })),
})
export type SearchHit = z.infer<typeof searchHit>

const facetValue = z.object({ value: z.string(), count: z.int() })
/** How the results divide, the most frequent value first; at most 30 values each. */
export const searchFacets = z.object({
  outlets: z.array(facetValue),
  authors: z.array(facetValue),
  languages: z.array(facetValue),
  tags: z.array(facetValue),
  people: z.array(z.object({ person: personSummary, count: z.int() })),
  /** Publication years, the latest first. */
  years: z.array(facetValue),
})
export type SearchFacets = z.infer<typeof searchFacets>
export const noFacets: SearchFacets = {
  outlets: [],
  authors: [],
  languages: [],
  tags: [],
  people: [],
  years: [],
}

export const searchResult = z.object({
  query: z.string(),
  hits: z.array(searchHit),
  /** How many sources match; when `more`, at least that many. */
  total: z.int(),
  more: z.boolean(),
  /** Counted over at most the first few thousand matches. */
  facets: searchFacets,
  /** Other spellings that were searched for: `{typed: "Assad", alternatives: ["Asad", "al-Assa"]}`. */
  spellings: z.array(z.object({ typed: z.string(), alternatives: z.array(z.string()) })),
})
export type SearchResult = z.infer<typeof searchResult>

/** Spellings of one name, the preferred one first. */
export const alias = z.object({
  id: z.string(),
  names: z.array(z.string()),
  createdBy: personSummary.nullable(),
  changedAt: z.iso.datetime(),
})
export type Alias = z.infer<typeof alias>
export const aliasList = z.object({ aliases: z.array(alias) })
export const saveAlias = z.strictObject({
  names: z
    .array(line('A name', 80))
    .min(2, 'Give at least two spellings.')
    .max(30, 'At most 30 spellings.'),
})
