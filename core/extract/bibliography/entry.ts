import type { ItemType } from '../article.ts'

/** A source that a bibliographic file describes. */
export interface BibliographyEntry {
  /** CSL-JSON (CSL 1.0.2) without `id`: only variables that CSL knows, in the shapes that it wants. */
  readonly item: Readonly<Record<string, unknown>>
  readonly title: string | null
  /** Names as they are spoken: given name first. */
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** ISO 8601 date as precise as the entry states: `2013`, `2013-11` or `2013-11-22`. */
  readonly published: string | null
  /** BCP 47 primary subtag, `und` when it cannot be told. */
  readonly language: string
  readonly url: string | null
  /** The nearest of the types that a source may have. */
  readonly type: ItemType
  /** CSL variables beside these that are kept as text: volume, issue, page, DOI … */
  readonly details: Readonly<Record<string, string>>
  readonly abstract: string | null
  readonly warnings: readonly string[]
}

/** An entry that could not be read, by its key, title or beginning. */
export interface BibliographyFailure {
  readonly entry: string
  readonly reason: string
}

export interface Bibliography {
  readonly entries: readonly BibliographyEntry[]
  readonly failures: readonly BibliographyFailure[]
  /** What holds for the whole file: a guessed encoding. */
  readonly warnings: readonly string[]
}

/** What a reader of one format finds: an item of whatever shape, to be cleaned, or a failure. */
export type RawEntry =
  | { readonly item: Readonly<Record<string, unknown>>; readonly warnings: readonly string[] }
  | BibliographyFailure
