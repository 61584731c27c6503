import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'

/**
 * Tables whose rows are replaced or deleted in the course of a day's work. The embedded PostgreSQL has
 * no autovacuum: without this, every version of every row would stay on the disk for ever.
 */
const restless = [
  ...['brief', 'brief_update', 'brief_snapshot', 'brief_author', 'brief_quote', 'brief_visit'],
  ...['session', 'unread_source'],
]
/** Milliseconds between two rounds, and between two tables of one: people's letters go first. */
const every = 10 * 60_000
const pause = 1_000

/** Makes the room that outdated rows take usable again, and counts the tables' rows for the planner. */
export async function vacuum(pool: Pick<Pool, 'query'>, wait = pause): Promise<void> {
  for (const table of restless) {
    await pool.query(`VACUUM (ANALYZE) "${table}"`)
    await sleep(wait, undefined, { ref: false })
  }
}

/** Does so every ten minutes. @returns what ends that */
export function vacuumNowAndThen(
  pool: Pick<Pool, 'query'>,
  failed: (error: unknown) => void,
): () => void {
  let ended = false
  let working = false
  const timer = setInterval(() => {
    if (working) return
    working = true
    vacuum({ query: ((sql: string) => (ended ? null : pool.query(sql))) as Pool['query'] })
      .catch((error) => {
        if (!ended) failed(error)
      })
      .finally(() => {
        working = false
      })
  }, every)
  timer.unref()
  return () => {
    ended = true
    clearInterval(timer)
  }
}
