/** What is open in a process at a moment. */
export interface Census {
  readonly rooms: number
  readonly sockets: number
  /** Different people among those who are connected. */
  readonly people: number
  /** Bytes that wait in memory until the database has stored what they belong to. */
  readonly unstoredBytes: number
  /** Open briefs that the database does not store at the moment. */
  readonly failingRooms: number
  /** Bytes of the open documents, estimated upwards: all of them together, and the largest. */
  readonly documentBytes: number
  readonly largestDocumentBytes: number
}
