/** What markup says about a line. */
export type LineMark = 'heading' | 'quotation' | 'bullet' | 'number' | 'image'

/** One non-empty line of a dump, or several that belong together, without markup. */
export interface Line {
  /** White space collapsed, links replaced by their words. */
  readonly text: string
  readonly mark: LineMark | null
  /** Level of a marked heading, 1 to 6; 0 otherwise. */
  readonly level: number
  /** Share of the text that is link words, 0 to 1. */
  readonly linkShare: number
  /** Empty lines before it in the dump. */
  readonly gap: number
  /** An empty paragraph (a lone non-breaking space) stands before it: a break that somebody typed. */
  readonly spaced: boolean
}
