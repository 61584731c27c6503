import type { Node } from '@tiptap/pm/model'
import { countWords } from '../../core/brief/words.ts'
import { quotesIn } from '../../core/quote/quotesIn.ts'
import { verifyQuote } from '../../core/quote/verifyQuote.ts'
import type { BriefProjection } from '../../prisma/briefProjection.ts'

/** The text of a source's revision, or null when there is none. */
type ReadRevision = (sourceId: string, hash: string) => Promise<string | null>

/** What lists and searches know of a document: its words, and its quotations with verdicts. */
export async function projectionOf(
  document: Node,
  readRevision: ReadRevision,
): Promise<BriefProjection> {
  const quotes = []
  for (const { attributes, content, emphasis } of quotesIn(document)) {
    const revision = await readRevision(attributes.source, attributes.revision)
    const { status } = verifyQuote(content, attributes, revision, emphasis)
    quotes.push({ attributes, text: content, verdict: status })
  }
  return { words: countWords(document), quotes }
}
