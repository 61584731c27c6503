import { z } from 'zod'
import { personSummary } from './people.ts'

export const playbackRequest = z.object({
  /** Sequence number that was reached; 0: from the beginning. */
  after: z.coerce.number('Say after which update.').int().min(0).default(0),
})

/** A stretch of how a brief was written. */
export const playbackPart = z.object({
  /** Those who wrote in it. */
  people: z.array(personSummary),
  /** What the updates begin from, where the beginning was not kept: a version's state, base64. */
  start: z.object({ seq: z.int(), state: z.string() }).nullable(),
  /** Base64 of raw deflate (RFC 1951) of what core/version/journal.ts packs. */
  entries: z.string(),
  /** `after` of the next stretch; null: this is the last. */
  next: z.int().nullable(),
})
export type PlaybackPart = z.infer<typeof playbackPart>
