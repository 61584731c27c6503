import type { Person } from '../core/access/roles.ts'
import type { BriefQuote, BriefSummary } from '../core/api/briefs.ts'
import { briefQuote, briefStatus, evidence as evidenceSchema } from '../core/api/briefs.ts'
import type { PersonSummary } from '../core/api/people.ts'
import type { AuthorRange } from '../core/collab/authors.ts'
import { type BriefProjection, quoteRows } from './briefProjection.ts'
import { prisma } from './client.ts'
import type { Brief } from './generated/client.ts'
import { summariesOf } from './people.ts'

type Evidence = BriefSummary['evidence']
type Asking = Pick<Person, 'id'>

interface NewBrief {
  readonly id: string
  readonly title: string
  /** What is derived from the document. */
  readonly projection: BriefProjection
  readonly createdById: string | null
  /** The document as one Yjs update: the first of the log. */
  readonly update: Uint8Array
  /** The clock ranges in it. */
  readonly authors: readonly AuthorRange[]
  /** The version of another brief that it begins as. */
  readonly branchedFrom?: { readonly id: string; readonly version: number }
}

/** Stores a brief together with the beginning of its log. */
export async function addBrief(brief: NewBrief): Promise<void> {
  const { id, title, projection, createdById, update, authors, branchedFrom } = brief
  await prisma().brief.create({
    data: {
      id,
      title,
      words: projection.words,
      createdById,
      changedById: createdById,
      head: 1,
      branchedFromId: branchedFrom?.id ?? null,
      branchedFromVersion: branchedFrom?.version ?? null,
      updates: { create: { seq: 1, data: Uint8Array.from(update) } },
      authors: {
        create: authors.map(({ client, from, to, userId }) => ({
          client,
          fromClock: from,
          toClock: to,
          userId,
        })),
      },
      quotes: { create: quoteRows(projection.quotes) },
    },
  })
}

/** All active or all archived briefs, the last changed first, as this person sees them. */
export async function listBriefs(asking: Asking, archived: boolean): Promise<BriefSummary[]> {
  const rows = await prisma().brief.findMany({
    where: { archivedAt: archived ? { not: null } : null },
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
  })
  return summarize(rows, asking)
}

/** One brief as this person sees it, or null. */
export async function findBrief(asking: Asking, id: string): Promise<BriefSummary | null> {
  const row = await prisma().brief.findUnique({ where: { id } })
  if (!row) return null
  const [summary] = await summarize([row], asking)
  return summary ?? null
}

/** Renames, archives or brings back. Null when there is no such brief. */
export async function changeBrief(
  by: Asking,
  id: string,
  change: { title?: string | undefined; archived?: boolean | undefined },
): Promise<BriefSummary | null> {
  const now = new Date()
  const { count } = await prisma().brief.updateMany({
    where: { id },
    data: {
      ...(change.title === undefined
        ? {}
        : { title: change.title, changedAt: now, changedById: by.id }),
      ...(change.archived === undefined ? {} : { archivedAt: change.archived ? now : null }),
    },
  })
  return count === 0 ? null : findBrief(by, id)
}

/** Notes that the person has seen the brief as it is stored now. False when there is none. */
export async function markSeen(asking: Asking, briefId: string): Promise<boolean> {
  const brief = await prisma().brief.findUnique({ where: { id: briefId }, select: { head: true } })
  if (!brief) return false
  const seen = { seq: brief.head, at: new Date() }
  await prisma().briefVisit.upsert({
    where: { briefId_userId: { briefId, userId: asking.id } },
    create: { briefId, userId: asking.id, ...seen },
    update: seen,
  })
  return true
}

/** The quotations of a brief in order of appearance, as last derived from its content. */
export async function listBriefQuotes(briefId: string): Promise<BriefQuote[]> {
  const rows = await prisma().briefQuote.findMany({
    where: { briefId },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ quoteId, sourceId, hash, start, end, text, verdict }) => ({
    id: quoteId,
    source: sourceId,
    revision: hash,
    start,
    end,
    text,
    verdict: briefQuote.shape.verdict.parse(verdict),
  }))
}

/** Adds to each row what other tables know of it, in one query a table however many rows. */
async function summarize(rows: readonly Brief[], asking: Asking): Promise<BriefSummary[]> {
  const ids = rows.map((row) => row.id)
  const [evidence, writers, origins, visits] = await Promise.all([
    evidenceOf(ids),
    writersOf(ids),
    originsOf(rows),
    prisma().briefVisit.findMany({ where: { briefId: { in: ids }, userId: asking.id } }),
  ])
  const seen = new Map(visits.map((visit) => [visit.briefId, visit.seq]))
  const peopleOf = (row: Brief) => [
    ...new Set(
      [row.changedById, ...(writers.get(row.id) ?? []), row.createdById].filter(
        (id) => id !== null && id !== undefined,
      ),
    ),
  ]
  const people = await summariesOf(rows.flatMap(peopleOf))
  const person = (id: string | null): PersonSummary | null => people.get(id ?? '') ?? null
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    status: briefStatus.parse(row.status),
    approvedVersion: row.approvedVersion,
    branchedFrom: origins.get(row.id) ?? null,
    words: row.words,
    evidence: evidence.get(row.id) ?? noEvidence(),
    people: peopleOf(row).flatMap((id) => person(id) ?? []),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    changedBy: person(row.changedById),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    citationStyle: row.citationStyle,
    citationLocale: row.citationLocale,
    changedSinceSeen:
      row.changedById !== null &&
      row.changedById !== asking.id &&
      row.head > (seen.get(row.id) ?? -1n),
  }))
}

/** For each brief that began as a version of another, which that was. */
async function originsOf(
  rows: readonly Brief[],
): Promise<Map<string, NonNullable<BriefSummary['branchedFrom']>>> {
  const branches = rows.flatMap(({ id, branchedFromId, branchedFromVersion }) =>
    branchedFromId !== null && branchedFromVersion !== null
      ? [{ id, from: branchedFromId, version: branchedFromVersion }]
      : [],
  )
  if (branches.length === 0) return new Map()
  const found = await prisma().brief.findMany({
    where: { id: { in: branches.map(({ from }) => from) } },
    select: { id: true, title: true },
  })
  const titles = new Map(found.map(({ id, title }) => [id, title]))
  return new Map(
    branches.map(({ id, from, version }) => [
      id,
      { id: from, title: titles.get(from) ?? null, version },
    ]),
  )
}

const noEvidence = (): Evidence => ({
  exact: 0,
  typography: 0,
  edited: 0,
  review: 0,
  differs: 0,
  orphan: 0,
})

async function evidenceOf(briefIds: string[]): Promise<Map<string, Evidence>> {
  const counts = await prisma().briefQuote.groupBy({
    by: ['briefId', 'verdict'],
    where: { briefId: { in: briefIds } },
    _count: true,
  })
  const byBrief = new Map<string, Evidence>()
  for (const { briefId, verdict, _count } of counts) {
    const evidence = byBrief.get(briefId) ?? noEvidence()
    byBrief.set(briefId, evidence)
    evidence[evidenceSchema.keyof().parse(verdict)] = _count
  }
  return byBrief
}

/** Ids of those whose writing is in each brief. */
async function writersOf(briefIds: string[]): Promise<Map<string, string[]>> {
  const rows = await prisma().briefAuthor.groupBy({
    by: ['briefId', 'userId'],
    where: { briefId: { in: briefIds }, userId: { not: null } },
    orderBy: { userId: 'asc' },
  })
  const byBrief = new Map<string, string[]>()
  for (const { briefId, userId } of rows)
    if (userId) byBrief.set(briefId, [...(byBrief.get(briefId) ?? []), userId])
  return byBrief
}
