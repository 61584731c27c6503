/**
 * A marked alteration of a quotation, derived and never stored.
 * - `cut`: words left out, with `[…]` or, at the two ends, silently
 * - `replaced`: `[Asad]` for `he`; `added`: `[Syrian]` for nothing
 * - `case`: `[t]he` for `The`
 * - `sic`: `[sic]`
 * - `emphasis`: words set in italics; sources are stored without emphasis
 */
export interface Alteration {
  readonly kind: 'cut' | 'replaced' | 'added' | 'case' | 'sic' | 'emphasis'
  /** Where it stands in the quotation, in UTF-16 units. */
  readonly at: number
  /** The source's words that are gone; empty for `added`, `sic` and `emphasis`. */
  readonly removed: string
  /** The words in brackets, or the emphasised ones; empty for cuts. */
  readonly inserted: string
}
