import type { Pool } from 'pg'
import type { Log } from '../../core/log.ts'
import type { Bus } from './bus/bus.ts'
import type { Limits } from './limits.ts'
import type { Meter } from './meter.ts'
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
  readonly meter: Meter
  readonly refusals: Refusals
  /** How long a stretch of work is before its outcome is kept as a version. */
  readonly sessions: Sessions
  /** Keeps how a brief stands, unless its last version says just that. */
  keepVersion(briefId: string): Promise<void>
}

/** Milliseconds of quiet that end a stretch of work, and the longest it may be. */
export interface Sessions {
  readonly quiet: number
  readonly longest: number
}
