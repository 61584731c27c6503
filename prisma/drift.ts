import { setImmediate } from 'node:timers/promises'
import type { DriftedQuote } from '../core/api/drift.ts'
import { driftOf } from '../core/quote/drift.ts'
import { driftKey } from '../core/quote/driftKey.ts'
import { prisma } from './client.ts'
import type { BriefQuote } from './generated/client.ts'
import { listRulings } from './rulings.ts'

/** UTF-16 units of context, as quotations keep them. */
const context = 32

/** What later texts did to a brief's quotations, in their order. */
export function listBriefDrift(briefId: string): Promise<DriftedQuote[]> {
  return listDrift({ briefId })
}

/** What a source's current text did to the quotations of its earlier ones, brief by brief. */
export function listSourceDrift(sourceId: string): Promise<DriftedQuote[]> {
  return listDrift({ sourceId })
}

/** Ids of the briefs that quote a source. */
export async function briefsThatQuote(sourceId: string): Promise<string[]> {
  const rows = await prisma().briefQuote.findMany({
    where: { sourceId },
    distinct: ['briefId'],
    select: { briefId: true },
  })
  return rows.map(({ briefId }) => briefId)
}

async function listDrift(
  where: { briefId: string } | { sourceId: string },
): Promise<DriftedQuote[]> {
  const rows = await prisma().briefQuote.findMany({
    where,
    include: { brief: { select: { id: true, title: true } } },
    orderBy: [{ briefId: 'asc' }, { position: 'asc' }],
  })
  const sources = await prisma().source.findMany({
    where: { id: { in: [...new Set(rows.map(({ sourceId }) => sourceId))] } },
    select: { id: true, title: true, currentRevision: true },
  })
  const sourceOf = new Map(sources.map((source) => [source.id, source]))
  const touched = rows.flatMap((row) => {
    const source = sourceOf.get(row.sourceId)
    const current = source?.currentRevision
    return source && current && current !== row.hash ? [{ row, source, current }] : []
  })
  const texts = await textsOf(
    touched.flatMap(({ row, current }) => [
      { sourceId: row.sourceId, hash: row.hash },
      { sourceId: row.sourceId, hash: current },
    ]),
  )
  const rulings = await rulingsOf(touched.map(({ row }) => row.briefId))
  const drifts: DriftedQuote[] = []
  for (const { row, source, current } of touched) {
    // Others are served in between: looking for a passage that was rewritten takes some milliseconds.
    await setImmediate()
    const [old, now] = [
      texts.get(`${row.sourceId} ${row.hash}`),
      texts.get(`${row.sourceId} ${current}`),
    ]
    // An orphan: nothing is known of where it stood.
    if (old === undefined || now === undefined || !isRange(row, old)) continue
    const found = driftOf(passageOf(row, old), now)
    const place = found.status === 'gone' ? null : found
    drifts.push({
      brief: row.brief,
      source: { id: source.id, title: source.title },
      quote: row.quoteId,
      revision: row.hash,
      current,
      status: found.status,
      before: old.slice(row.start, row.end),
      after: place && now.slice(place.start, place.end),
      start: place?.start ?? null,
      end: place?.end ?? null,
      kept: rulings.get(`${row.briefId} ${driftKey(row.quoteId, current)}`) ?? null,
    })
  }
  return drifts
}

const isRange = ({ start, end }: BriefQuote, text: string) =>
  start >= 0 && start < end && end <= text.length

function passageOf({ start, end }: BriefQuote, text: string) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  }
}

/** Each text once, by source and hash. */
async function textsOf(
  revisions: readonly { sourceId: string; hash: string }[],
): Promise<Map<string, string>> {
  const each = new Map(
    revisions.map((revision) => [`${revision.sourceId} ${revision.hash}`, revision]),
  )
  if (each.size === 0) return new Map()
  const rows = await prisma().revision.findMany({
    where: { OR: [...each.values()] },
    select: { sourceId: true, hash: true, text: true },
  })
  return new Map(rows.map(({ sourceId, hash, text }) => [`${sourceId} ${hash}`, text]))
}

async function rulingsOf(briefIds: readonly string[]) {
  const rulings = new Map<string, DriftedQuote['kept']>()
  for (const briefId of new Set(briefIds))
    for (const ruling of await listRulings(briefId)) rulings.set(`${briefId} ${ruling.key}`, ruling)
  return rulings
}
