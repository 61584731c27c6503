import { largestOriginal } from '../../core/extract/article.ts'

/** How far a fetch goes. */
export interface FetchLimits {
  /** Milliseconds for everything: names, connections, redirects and the body. */
  readonly time: number
  readonly redirects: number
  /** Bytes of the body, compressed as well as unpacked. */
  readonly body: number
  /** Bytes of the headers of one answer. */
  readonly headers: number
}

export const usualLimits: FetchLimits = {
  time: 15_000,
  redirects: 5,
  body: largestOriginal,
  headers: 64 * 1024,
}
