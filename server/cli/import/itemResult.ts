/** What became of one file, entry or address; one line of what the command prints. */
export interface ItemResult {
  /** Its path or address, that of the ZIP before it where it came out of one. */
  readonly file: string
  readonly result: 'stored' | 'revised' | 'duplicate' | 'skipped' | 'failed'
  readonly id: string | null
  readonly title: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly published: string | null
  /** 0 for a record without a text. */
  readonly words: number | null
  readonly warnings: readonly string[]
  /** A sentence, null unless it failed or was skipped. */
  readonly error: string | null
}

export function notImported(file: string, result: 'skipped' | 'failed', error: string): ItemResult {
  return {
    file,
    result,
    id: null,
    title: null,
    authors: [],
    outlet: null,
    published: null,
    words: null,
    warnings: [],
    error,
  }
}
