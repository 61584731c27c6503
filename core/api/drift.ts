import { z } from 'zod'
import { ruling } from './rulings.ts'

/** A quotation of a text that its source has a later one of. */
export const drift = z.object({
  brief: z.object({ id: z.string(), title: z.string() }),
  source: z.object({ id: z.string(), title: z.string() }),
  /** Id of the quotation. */
  quote: z.string(),
  /** Hash of the text that it is tied to, and of the source's current one. */
  revision: z.string(),
  current: z.string(),
  /**
   * `unmoved`: the same words at the same place; `moved`: only the place or the typography differs;
   * `changed`: other words; `gone`: not found, or not to be told from others.
   */
  status: z.enum(['unmoved', 'moved', 'changed', 'gone']),
  /** The quoted passage in either text. */
  before: z.string(),
  after: z.string().nullable(),
  /** Where it stands in the current text, UTF-16 units; null for one that is gone. */
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** Somebody decided to keep it as it was read. */
  kept: ruling.nullable(),
})
export type DriftedQuote = z.infer<typeof drift>

export const driftList = z.object({ drift: z.array(drift) })
export type DriftList = z.infer<typeof driftList>
