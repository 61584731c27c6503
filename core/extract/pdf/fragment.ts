/** A run of text on a page, in points from the top left corner of the page as it is read. */
export interface Fragment {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  /** Id of the font within the document. */
  readonly font: string
  readonly rightToLeft: boolean
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly fragments: readonly Fragment[]
}

/** A line of a column. */
export interface TextLine {
  /** Words; raised figures stand between `markOpen` and `markClose`. */
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  readonly font: string
}

/** Signs of a private use area around what may be the mark of a footnote. */
export const markOpen = '\ue000'
export const markClose = '\ue001'
export const marks = /\ue000([^\ue001]*)\ue001/g
