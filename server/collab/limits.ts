/** How much a room takes. */
export interface Limits {
  /** Bytes of a document, encoded; about fifty times what a brief of 50,000 words has. */
  readonly document: number
  /** Bytes that a room keeps in memory until the database has stored what it waits for. */
  readonly unstored: number
}

export const usualLimits: Limits = { document: 8 * 1024 * 1024, unstored: 32 * 1024 * 1024 }
