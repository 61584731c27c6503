import type { Node } from '@tiptap/pm/model'
import { countWords } from '../../core/brief/words.ts'
import { verifyQuote } from '../../core/quote/verifyQuote.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import type { BriefProjection } from '../../prisma/briefProjection.ts'

/** The text of a source's revision, or null when there is none. */
type ReadRevision = (sourceId: string, hash: string) => Promise<string | null>

/** What lists and searches know of a document: its words, and its quotations with verdicts. */
export async function projectionOf(
  document: Node,
  readRevision: ReadRevision,
): Promise<BriefProjection> {
  const quotes = []
  for (const { attributes, text } of quotesIn(document)) {
    const revision = await readRevision(attributes.source, attributes.revision)
    quotes.push({ attributes, text, verdict: verifyQuote(text, attributes, revision).status })
  }
  return { words: countWords(document), quotes }
}

function quotesIn(document: Node): { attributes: QuoteAttributes; text: string }[] {
  const quotes: { attributes: QuoteAttributes; text: string }[] = []
  document.descendants((child) => {
    const isQuote = child.type.name === 'quote' || child.type.name === 'quoteBlock'
    // The guard has checked names and types of these attributes.
    if (isQuote)
      quotes.push({ attributes: child.attrs as QuoteAttributes, text: child.textContent })
    return !isQuote
  })
  return quotes
}
