import type { Cite } from '../../../../core/citation/citationsIn.ts'
import type { CitedItem } from '../../../../core/citation/citedItem.ts'
import type { BundledStyleId } from '../../../../core/citation/styles.ts'
import { cite } from '../citedItems.ts'

/** What a guide shows by an example. */
export const kinds = [
  'first',
  'later',
  'ibid',
  'secondary',
  'no date',
  'no author',
  'several',
  'place',
  'news',
  'web',
] as const
export type Kind = (typeof kinds)[number]

/** A citation, and the text that the guide prints for it: null where it prints none. */
export type PrintedCitation = readonly [printed: string | null, ...cites: Cite[]]

/** An example that a guide prints: the facts of its sources, and how they are set. */
export interface PublishedExample {
  /** The guide, its edition and section, and through whom it was read where not itself. */
  readonly guide: string
  readonly kinds: readonly Kind[]
  readonly items: Readonly<Record<string, CitedItem>>
  readonly citations: readonly PrintedCitation[]
  /** Entries of the list of sources, by source; italics between underscores. */
  readonly entries?: Readonly<Record<string, string>>
  /** What we set otherwise, as pairs of what is printed and ours, and why it stays so. */
  readonly departs?: {
    readonly why: string
    readonly words: readonly (readonly [string, string])[]
  }
}

/** What was found printed for a style. */
export interface PublishedStyle {
  readonly style: BundledStyleId
  readonly locale: 'en-US' | 'en-GB'
  readonly examples: readonly PublishedExample[]
  /** Kinds of which no printed example was found, each with what the guide says instead. */
  readonly notFound: Partial<Readonly<Record<Kind, string>>>
}

export const date = (...parts: number[]) => ({ 'date-parts': [parts] })
export const person = (given: string, family: string) => ({ given, family })
export const body = (literal: string) => ({ literal })

/** A citation of a page or pages. */
export const at = (source: string, locator: string): Cite =>
  cite(source, { locator, label: 'page' })

/** A work of which a guide prints no more than surnames and a year. */
export const work = (year: number, ...families: string[]): CitedItem => ({
  type: 'book',
  title: `What ${families.join(' and ')} wrote in ${year}`,
  author: families.map((family) => ({ family })),
  issued: date(year),
  language: 'en',
})

/** So many notes on other sources: the guide's example goes on later. */
export function notesBetween(first: number, last: number): PrintedCitation[] {
  return Array.from({ length: last - first + 1 }, (_, index) => [
    null,
    cite(`other ${first + index}`),
  ])
}

/** The sources of `notesBetween`. */
export const othersBetween = (first: number, last: number): Record<string, CitedItem> =>
  Object.fromEntries(
    Array.from({ length: last - first + 1 }, (_, index) => [
      `other ${first + index}`,
      work(1900 + index, `Other ${first + index}`),
    ]),
  )
