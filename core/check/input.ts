import type { Node } from '@tiptap/pm/model'
import type { CheckedSource, Finding } from '../api/check.ts'
import type { DriftedQuote } from '../api/drift.ts'
import type { Ruling } from '../api/rulings.ts'
import type { RevisionText } from '../extract/revision.ts'
import type { PlacedQuote } from '../quote/quotesIn.ts'
import type { QuoteVerdict } from '../quote/verifyQuote.ts'
import type { Match } from './uncited.ts'

/** A finding before anybody decided on it. */
export type Found = Omit<Finding, 'ruling'>

/**
 * What a check looks at. Whoever asks knows how to come by it: the server reads it all first, a
 * client answers `undefined` to what is still on its way, which then makes no finding yet.
 */
export interface CheckInput {
  readonly document: Node
  verdict(quote: PlacedQuote): QuoteVerdict | null
  source(id: string): (CheckedSource & { readonly language: string }) | null | undefined
  revision(source: string, hash: string): RevisionText | null | undefined
  /** Hash of the text that a source has now; null for a record without one. */
  currentRevision(source: string): string | null | undefined
  /** What a text block's prose repeats of the library's sources. */
  repeats(text: string): readonly Match[] | undefined
  /** What has become of quotations in later texts of their sources. */
  readonly drifted: readonly DriftedQuote[]
  readonly rulings: readonly Ruling[]
}

/** What most findings have none of. */
export const nothing = {
  words: '',
  quote: null,
  place: null,
  passages: [],
  sources: [],
  figures: [],
} as const satisfies Partial<Found>
