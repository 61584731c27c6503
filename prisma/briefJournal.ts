import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { decodeJournal, encodeJournal, type JournalEntry } from '../core/version/journal.ts'
import { prisma } from './client.ts'

/** A stretch of the log as it is stored. */
export async function packJournal(entries: readonly JournalEntry[]): Promise<Buffer> {
  return promisify(deflateRaw)(encodeJournal(entries))
}

/**
 * Who wrote what and when, from the log and from what was folded.
 * @param after sequence number of the last update that is not asked for
 * @param upTo sequence number of the last that is
 */
export async function readJournal(
  briefId: string,
  after: bigint,
  upTo: bigint,
): Promise<JournalEntry[]> {
  // The log first: what is folded meanwhile is then in both, not in neither.
  const logged = await prisma().briefUpdate.findMany({
    where: { briefId, seq: { gt: after, lte: upTo } },
    orderBy: { seq: 'asc' },
  })
  const folded = await prisma().briefJournal.findMany({
    where: { briefId, toSeq: { gt: after }, fromSeq: { lte: upTo } },
    orderBy: { fromSeq: 'asc' },
  })
  const entries = new Map<bigint, JournalEntry>()
  for (const { entries: packed } of folded)
    for (const entry of decodeJournal(await promisify<Uint8Array, Buffer>(inflateRaw)(packed)))
      if (entry.seq > after && entry.seq <= upTo) entries.set(entry.seq, entry)
  for (const { seq, userId, at, data } of logged) entries.set(seq, { seq, userId, at, data })
  return [...entries.values()]
}
