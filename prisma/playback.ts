import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import type { PlaybackPart } from '../core/api/playback.ts'
import { type JournalEntry, packEntries } from '../core/version/journal.ts'
import { readJournal } from './briefJournal.ts'
import { prisma } from './client.ts'
import { summariesOf } from './people.ts'
import { unpackState } from './versionState.ts'

const deflate = promisify(deflateRaw)

/** Of one part, at most about so many updates and bytes of them. */
const mostEntries = 5_000
const mostBytes = 4_000_000

/**
 * How a brief was written after `after` (0: from the beginning). Where the beginning was not kept, it
 * begins from the first version after which everything was.
 * @returns null when there is no such brief
 */
export async function readPlayback(briefId: string, after: number): Promise<PlaybackPart | null> {
  const brief = await prisma().brief.findUnique({ where: { id: briefId }, select: { head: true } })
  if (!brief) return null
  let entries = await readPart(briefId, BigInt(after), brief.head)
  let start: PlaybackPart['start'] = null
  const first = entries[0]?.seq ?? Number(brief.head) + 1
  if (after === 0 && first > 1) {
    const version = await prisma().version.findFirst({
      where: { briefId, seq: { gte: first - 1 }, NOT: { state: null } },
      orderBy: { seq: 'asc' },
      select: { seq: true, state: true, deflated: true },
    })
    const state = version && (await unpackState(version))
    entries = version && state ? await readPart(briefId, version.seq, brief.head) : []
    if (version && state)
      start = { seq: Number(version.seq), state: Buffer.from(state).toString('base64') }
  }
  const reached = entries.at(-1)?.seq
  const people = await summariesOf(entries.flatMap(({ userId }) => userId ?? []))
  return {
    people: [...people.values()],
    start,
    entries: (await deflate(packEntries(entries))).toString('base64'),
    next: reached !== undefined && reached < Number(brief.head) ? reached : null,
  }
}

async function readPart(briefId: string, after: bigint, head: bigint): Promise<JournalEntry[]> {
  const part: JournalEntry[] = []
  let bytes = 0
  for await (const entries of readJournal(briefId, after, head)) {
    for (const entry of entries) {
      part.push(entry)
      bytes += entry.update.length
    }
    if (part.length >= mostEntries || bytes >= mostBytes) break
  }
  return part
}
