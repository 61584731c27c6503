import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import type { ClientBase } from 'pg'
import { type JournalEntry, packEntries, unpackEntries } from '../core/version/journal.ts'
import { prisma } from './client.ts'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/**
 * Moves the log up to `seq` into the journal. The caller holds the brief's row lock: of two processes
 * that fold at once, each update is moved by one.
 */
export async function moveToJournal(
  client: ClientBase,
  briefId: string,
  seq: bigint,
): Promise<void> {
  const { rows } = await client.query<{
    seq: string
    at: string
    user_id: string | null
    data: Buffer
  }>(
    `WITH gone AS (
       DELETE FROM brief_update WHERE brief_id = $1 AND seq <= $2 RETURNING seq, at, user_id, data
     )
     SELECT seq, floor(extract(epoch FROM at) * 1000) AS at, user_id, data FROM gone ORDER BY gone.seq`,
    [briefId, seq.toString()],
  )
  const entries = rows.map((row) => ({
    seq: Number(row.seq),
    at: Number(row.at),
    userId: row.user_id,
    update: row.data,
  }))
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) return
  const [fromAt, toAt] = entries.reduce(
    ([least, most], { at }) => [Math.min(least, at), Math.max(most, at)],
    [first.at, first.at],
  )
  await client.query(
    `INSERT INTO brief_journal (brief_id, from_seq, to_seq, from_at, to_at, entries)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      briefId,
      first.seq,
      last.seq,
      new Date(fromAt).toISOString(),
      new Date(toAt).toISOString(),
      await deflate(packEntries(entries)),
    ],
  )
}

/**
 * What was written after `afterSeq` and up to and including `upToSeq`, in order, a stretch at a time.
 * What was folded before there was a journal is missing.
 */
export async function* readJournal(
  briefId: string,
  afterSeq: bigint,
  upToSeq: bigint,
): AsyncGenerator<JournalEntry[]> {
  // The log first: what is folded in between is then in both, not in neither.
  const logged = await prisma().briefUpdate.findMany({
    where: { briefId, seq: { gt: afterSeq, lte: upToSeq } },
    orderBy: { seq: 'asc' },
  })
  const stretches = await prisma().briefJournal.findMany({
    where: { briefId, toSeq: { gt: afterSeq }, fromSeq: { lte: upToSeq } },
    orderBy: { fromSeq: 'asc' },
    select: { fromSeq: true },
  })
  let reached = Number(afterSeq)
  const last = Number(upToSeq)
  for (const { fromSeq } of stretches) {
    const row = await prisma().briefJournal.findUnique({
      where: { briefId_fromSeq: { briefId, fromSeq } },
    })
    // The brief was deleted meanwhile.
    if (!row) return
    const entries = unpackEntries(await inflate(row.entries))
    yield entries.filter(({ seq }) => seq > reached && seq <= last)
    reached = Math.max(reached, Number(row.toSeq))
  }
  yield logged
    .map(({ seq, at, userId, data }) => ({
      seq: Number(seq),
      at: at.getTime(),
      userId,
      update: data,
    }))
    .filter(({ seq }) => seq > reached)
}
