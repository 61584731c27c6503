/** Who reads a source, and what they may do with it. */
export interface ReadingPerson {
  readonly id: string
  readonly mayEdit: boolean
  readonly mayArchive: boolean
  readonly mayNote: boolean
  /** May take back anybody's notes. */
  readonly isOwner: boolean
  /** May write in briefs. */
  readonly mayQuote: boolean
}
