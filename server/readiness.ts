import type { Pool } from 'pg'
import type { Census } from './collab/census.ts'

/** Milliseconds in which the database has to answer. */
const patience = 3_000

interface ReadinessOptions {
  readonly pool: Pick<Pool, 'query'>
  readonly census: () => Pick<Census, 'failingRooms'>
  readonly isStopping: () => boolean
}

/** Answers why requests should go to another process, in words for whoever runs this one. */
export function createReadiness({
  pool,
  census,
  isStopping,
}: ReadinessOptions): () => Promise<string[]> {
  let asking: Promise<string | null> | null = null
  // One question at a time: while the database hangs, probes must not take all of its connections.
  const ask = () => {
    asking ??= askDatabase(pool).finally(() => {
      asking = null
    })
    return withinPatience(asking)
  }
  return async () => {
    const { failingRooms } = census()
    return [
      isStopping() ? 'The server is stopping.' : null,
      await ask(),
      failingRooms > 0 ? `The edits of open briefs cannot be stored: ${failingRooms}.` : null,
    ].filter((reason) => reason !== null)
  }
}

async function askDatabase(pool: ReadinessOptions['pool']): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ read_only: boolean }>(
      "SELECT current_setting('transaction_read_only')::bool AS read_only",
    )
    return rows[0]?.read_only ? 'The database takes no changes (it is read-only).' : null
  } catch {
    return 'The database does not answer.'
  }
}

async function withinPatience(answer: Promise<string | null>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(
      resolve,
      patience,
      `The database does not answer within ${patience / 1000} s.`,
    )
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
