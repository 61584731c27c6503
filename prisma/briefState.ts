import * as Y from 'yjs'
import { ProblemError } from '../core/api/problem.ts'
import { Authors } from '../core/collab/authors.ts'
import { docOf } from '../core/version/content.ts'
import { prisma } from './client.ts'
import type { Prisma } from './generated/client.ts'
import { patient } from './locks.ts'

/** All that a brief's log says, as one Yjs update. */
export interface StoredState {
  readonly seq: bigint
  readonly state: Uint8Array<ArrayBuffer>
}

/** Locks the brief for the rest of the transaction and reads its content. Null: no such brief. */
export async function readStoredState(
  tx: Prisma.TransactionClient,
  briefId: string,
): Promise<StoredState | null> {
  const [brief] = await tx.$queryRaw<{ head: bigint }[]>`
    SELECT head FROM brief WHERE id = ${briefId} FOR UPDATE`
  if (!brief) return null
  const snapshot = await tx.briefSnapshot.findUnique({ where: { briefId } })
  const updates = await tx.briefUpdate.findMany({
    where: { briefId, seq: { gt: snapshot?.seq ?? 0n } },
    orderBy: { seq: 'asc' },
    select: { data: true },
  })
  const doc = docOf(null)
  // One transaction: one by one, a long log takes many times as long.
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot.state)
    for (const { data } of updates) Y.applyUpdate(doc, data)
  })
  return { seq: brief.head, state: Uint8Array.from(Y.encodeStateAsUpdate(doc)) }
}

/** Ids of those who wrote after a version, or at all; the state must still be locked. */
export async function authorsSince(
  tx: Prisma.TransactionClient,
  briefId: string,
  version: { readonly seq: bigint; readonly state: Uint8Array | null } | null,
): Promise<string[]> {
  const logged = await tx.briefUpdate.findMany({ where: { briefId }, orderBy: { seq: 'asc' } })
  const authors = await authorsWith(tx, briefId, logged)
  // Who only removed something left no clock; the log knows, until it is folded.
  const removers = logged.flatMap(({ seq, userId }) =>
    userId !== null && seq > (version?.seq ?? 0n) ? [userId] : [],
  )
  const before = version?.state ? Y.parseUpdateMeta(version.state).to : new Map<number, number>()
  return [...new Set([...authors.since(before), ...removers])]
}

/** Who wrote what in a brief, by all that is stored. */
export async function readBriefAuthors(
  tx: Prisma.TransactionClient,
  briefId: string,
): Promise<Authors> {
  return authorsWith(tx, briefId, await tx.briefUpdate.findMany({ where: { briefId } }))
}

async function authorsWith(
  tx: Prisma.TransactionClient,
  briefId: string,
  logged: readonly { readonly data: Uint8Array; readonly userId: string | null }[],
): Promise<Authors> {
  const authors = new Authors()
  const ranges = await tx.briefAuthor.findMany({ where: { briefId } })
  for (const { client, fromClock, toClock, userId } of ranges)
    authors.load({ client: Number(client), from: fromClock, to: toClock, userId })
  for (const { data, userId } of logged) authors.note(data, userId)
  return authors
}

/** What a brief says by now, by its log. @throws ProblemError 404 */
export async function readBriefState(briefId: string): Promise<StoredState> {
  const stored = await prisma().$transaction((tx) => readStoredState(tx, briefId), patient)
  if (!stored) throw new ProblemError(404, 'There is no such brief.')
  return stored
}
