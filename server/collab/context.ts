import type { Pool } from 'pg'
import type { Bus } from './bus.ts'
import type { Limits } from './limits.ts'
import type { Refusals } from './refusals.ts'
import type { RevisionTexts } from './revisionTexts.ts'

/** What rooms work with. */
export interface Context {
  readonly pool: Pool
  readonly bus: Bus
  readonly revisions: RevisionTexts
  readonly limits: Limits
  readonly now: () => Date
  readonly log: Log
  readonly refusals: Refusals
}

/** `console` will do. */
export interface Log {
  info(message: string): void
  error(message: string, error?: unknown): void
}
