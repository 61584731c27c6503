import type { Pool, PoolClient } from 'pg'
import type { AuthorRange } from '../core/collab/authors.ts'
import { type BriefFacts, type BriefFactsRow, briefFacts, factsOf } from './briefFacts.ts'
import { moveToJournal } from './briefJournal.ts'

export interface LoggedUpdate {
  readonly data: Uint8Array
  /** Who sent it; null for the server itself. */
  readonly userId: string | null
}

/** What a brief's log holds beyond a sequence number. */
export interface LogPart {
  /** Sequence number of the last update that this part brings. */
  readonly head: bigint
  readonly facts: BriefFacts
  /** Number of the last version that was saved before a restore, if there is one. */
  readonly restored: number | null
  /** The folded log, when rows that were asked for are folded into it. */
  readonly state: Uint8Array | null
  /** The updates after that state (or after what was asked for), in order. */
  readonly updates: readonly LoggedUpdate[]
}

/** Named, so that each connection parses and plans it once: it is what people wait for. */
const append = `
  WITH taken AS (
    UPDATE brief
    SET head = head + $2, changed_at = $3, changed_by_id = coalesce($4, changed_by_id),
        status = CASE status WHEN 'approved' THEN 'draft' ELSE status END
    WHERE id = $1 RETURNING head
  ), logged AS (
    INSERT INTO brief_update (brief_id, seq, data, user_id, at)
    SELECT $1, taken.head - $2 + entry.n, entry.data, entry.user_id, $3
    FROM taken, unnest($5::bytea[], $6::text[]) WITH ORDINALITY AS entry (data, user_id, n)
  )
  SELECT head FROM taken`

/**
 * Appends updates in one round trip: takes the brief's row lock, the next gapless sequence numbers,
 * and commits. An approved brief becomes a draft again. Timestamps are bound as ISO strings, which PostgreSQL stores as UTC.
 * @returns the new head, or null when there is no such brief
 */
export async function appendUpdates(
  pool: Pool,
  briefId: string,
  updates: readonly LoggedUpdate[],
  at: Date,
): Promise<bigint | null> {
  const author = updates.findLast(({ userId }) => userId !== null)?.userId ?? null
  const { rows } = await pool.query<{ head: string }>({
    name: 'append_updates',
    text: append,
    values: [
      briefId,
      updates.length,
      at.toISOString(),
      author,
      updates.map(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
      updates.map(({ userId }) => userId),
    ],
  })
  return rows[0] ? BigInt(rows[0].head) : null
}

interface LogRow extends BriefFactsRow {
  head: string
  restored: number | null
  state: Buffer | null
  data: Buffer[] | null
  user_ids: (string | null)[] | null
}

/**
 * Reads what the log has after `seq` (0: everything) as one consistent state.
 * @returns null when there is no such brief
 */
export async function readLog(pool: Pool, briefId: string, seq: bigint): Promise<LogPart | null> {
  const { rows } = await pool.query<LogRow>(
    `SELECT brief.head, ${briefFacts}, folded.state,
            (SELECT max(number) FROM version
             WHERE brief_id = brief.id AND reason = 'before-restore') AS restored,
            tail.data, tail.user_ids
     FROM brief
     LEFT JOIN brief_snapshot AS folded ON folded.brief_id = brief.id AND folded.seq > $2
     LEFT JOIN LATERAL (
       SELECT array_agg(data ORDER BY seq) AS data, array_agg(user_id ORDER BY seq) AS user_ids
       FROM brief_update
       WHERE brief_id = brief.id AND seq > greatest($2, coalesce(folded.seq, 0))
     ) AS tail ON true
     WHERE brief.id = $1`,
    [briefId, seq.toString()],
  )
  const row = rows[0]
  if (!row) return null
  return {
    head: BigInt(row.head),
    facts: factsOf(row),
    restored: row.restored,
    state: row.state,
    updates: (row.data ?? []).map((data, at) => ({ data, userId: row.user_ids?.[at] ?? null })),
  }
}

/** Author ranges of what is folded; those of the log are in its updates. */
export async function readAuthors(pool: Pool, briefId: string): Promise<AuthorRange[]> {
  const { rows } = await pool.query<{
    client: string
    from_clock: number
    to_clock: number
    user_id: string | null
  }>('SELECT client, from_clock, to_clock, user_id FROM brief_author WHERE brief_id = $1', [
    briefId,
  ])
  return rows.map((row) => ({
    client: Number(row.client),
    from: row.from_clock,
    to: row.to_clock,
    userId: row.user_id,
  }))
}

/** A brief's log folded into one state. */
export interface Fold {
  /** The state holds every update up to and including this one. */
  readonly seq: bigint
  readonly state: Uint8Array
  /** The author ranges that the folded updates bring. */
  readonly authors: readonly AuthorRange[]
}

/** Replaces the log up to `seq` by a state that contains it; it goes on in the journal. */
export async function foldLog(
  pool: Pool,
  briefId: string,
  { seq, state, authors }: Fold,
  at: Date,
): Promise<void> {
  await transact(pool, async (client) => {
    // Whoever reads under this lock sees the log either before or after the fold.
    await client.query('SELECT 1 FROM brief WHERE id = $1 FOR UPDATE', [briefId])
    await client.query(
      `INSERT INTO brief_snapshot AS folded (brief_id, seq, state, updated_at)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (brief_id) DO UPDATE
       SET seq = excluded.seq, state = excluded.state, updated_at = excluded.updated_at
       WHERE folded.seq < excluded.seq`,
      [briefId, seq.toString(), Buffer.from(state), at.toISOString()],
    )
    await moveToJournal(client, briefId, seq)
    await client.query(
      `INSERT INTO brief_author AS known (brief_id, client, from_clock, to_clock, user_id)
       SELECT $1, * FROM unnest($2::bigint[], $3::int[], $4::int[], $5::text[])
       ON CONFLICT (brief_id, client, from_clock) DO UPDATE
       SET to_clock = greatest(known.to_clock, excluded.to_clock)`,
      [
        briefId,
        authors.map(({ client }) => client),
        authors.map(({ from }) => from),
        authors.map(({ to }) => to),
        authors.map(({ userId }) => userId),
      ],
    )
  })
}

async function transact(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await work(client)
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // The connection may be what failed: it is thrown away, which rolls back.
    client.release(true)
    throw error
  }
}
