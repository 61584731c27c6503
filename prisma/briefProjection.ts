import type { QuoteStatus } from '../core/quote/verifyQuote.ts'
import type { QuoteAttributes } from '../core/schema/quoteAttributes.ts'
import { prisma } from './client.ts'

/** What is derived from a brief's document. */
export interface BriefProjection {
  readonly words: number
  /** In the order of the document. */
  readonly quotes: readonly {
    readonly attributes: QuoteAttributes
    readonly text: string
    readonly verdict: QuoteStatus
  }[]
}

/** The quotations as rows of a brief. */
export function quoteRows(quotes: BriefProjection['quotes']) {
  return quotes.map(({ attributes, text, verdict }, position) => ({
    position,
    quoteId: attributes.id,
    sourceId: attributes.source,
    hash: attributes.revision,
    start: attributes.start,
    end: attributes.end,
    text,
    verdict,
  }))
}

/** Replaces what is derived from a brief's document. */
export async function writeProjection(
  briefId: string,
  { words, quotes }: BriefProjection,
): Promise<void> {
  // The brief's row first: two processes deriving at once go one after the other.
  await prisma().$transaction([
    prisma().brief.updateMany({ where: { id: briefId }, data: { words } }),
    prisma().briefQuote.deleteMany({ where: { briefId } }),
    prisma().briefQuote.createMany({ data: quoteRows(quotes).map((row) => ({ ...row, briefId })) }),
  ])
}

/** The immutable text of a revision, or null when there is none. */
export async function readRevisionText(sourceId: string, hash: string): Promise<string | null> {
  const row = await prisma().revision.findUnique({
    where: { sourceId_hash: { sourceId, hash } },
    select: { text: true },
  })
  return row?.text ?? null
}
