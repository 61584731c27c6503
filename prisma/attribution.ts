import { Authors } from '../core/collab/authors.ts'
import { type Attribution, attribute } from '../core/version/compare/attribution.ts'
import type { Comparison } from '../core/version/compare/comparison.ts'
import { Ledger } from '../core/version/compare/ledger.ts'
import { readJournal } from './briefJournal.ts'
import { prisma } from './client.ts'

/** A state of a brief: a version's, or what the log says by now. */
export interface BriefState {
  /** The last update of the log that it holds. */
  readonly seq: bigint
  /** Yjs state as one update; null: nothing was written yet. */
  readonly state: Uint8Array | null
}

/**
 * Who wrote and who deleted what a comparison of two states of one brief shows. Where B is the earlier
 * one, or the journal does not reach back to A, what nobody is known to have done is credited to null.
 */
export async function attributionOf(
  briefId: string,
  a: BriefState,
  b: BriefState,
  comparison: Pick<Comparison, 'blocks' | 'words'>,
): Promise<Attribution> {
  const ledger = new Ledger(a.state, await authorsOf(briefId))
  // Between two stretches others have their turn.
  for await (const entries of readJournal(briefId, a.seq, b.seq))
    for (const { update, userId } of entries) ledger.note(update, userId)
  return attribute(comparison, a.state, b.state, ledger.account())
}

/** Who wrote with which client, what is folded and what is not. */
async function authorsOf(briefId: string) {
  const logged = await prisma().briefUpdate.findMany({
    where: { briefId },
    orderBy: { seq: 'asc' },
    select: { data: true, userId: true },
  })
  const folded = await prisma().briefAuthor.findMany({ where: { briefId } })
  const authors = new Authors()
  for (const { client, fromClock, toClock, userId } of folded)
    authors.load({ client: Number(client), from: fromClock, to: toClock, userId })
  for (const { data, userId } of logged) authors.note(data, userId)
  return authors.ranges()
}
