import type { Context } from './context.ts'
import { Debounce } from './debounce.ts'

/**
 * A stretch of work on a brief. When nobody has changed it for a while, when it goes on for long, or
 * when everybody has left, how it stands is kept as a version.
 */
export function createWorkSession(
  briefId: string,
  { keepVersion, sessions, now, log }: Context,
): Debounce {
  return new Debounce({
    ...sessions,
    now,
    work: () => keepVersion(briefId),
    failed: (err) => log.error({ briefId, err }, 'A version could not be saved automatically.'),
  })
}
