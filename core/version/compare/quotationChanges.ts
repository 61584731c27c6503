import type { Node } from '@tiptap/pm/model'
import { sourcesOf } from '../../check/sourceFindings.ts'
import { type PlacedQuote, quotesIn } from '../../quote/quotesIn.ts'
import type { QuotationChanges, SourceChanges } from './types.ts'

/** What became of the quotations, whatever became of the words around them. */
export function quotationChanges(before: Node, after: Node): QuotationChanges {
  const former = byId(quotesIn(before))
  const later = byId(quotesIn(after))
  const kept = [...later.keys()].filter((id) => former.has(id))
  const differ = (isOther: (a: PlacedQuote, b: PlacedQuote) => boolean) =>
    kept.filter((id) => {
      const [a, b] = [former.get(id), later.get(id)]
      return a && b && isOther(a, b)
    })
  return {
    added: [...later.keys()].filter((id) => !former.has(id)),
    dropped: [...former.keys()].filter((id) => !later.has(id)),
    altered: differ((a, b) => a.content !== b.content),
    resourced: differ((a, b) => a.attributes.source !== b.attributes.source),
    retied: differ(
      ({ attributes: a }, { attributes: b }) =>
        a.source === b.source &&
        (a.revision !== b.revision || a.start !== b.start || a.end !== b.end),
    ),
  }
}

/** Where two have the same id, the first has it. */
function byId(quotes: readonly PlacedQuote[]): Map<string, PlacedQuote> {
  const known = new Map<string, PlacedQuote>()
  for (const quote of quotes)
    if (!known.has(quote.attributes.id)) known.set(quote.attributes.id, quote)
  return known
}

/** Which sources are quoted or cited now and were not, and the other way about. */
export function sourceChanges(before: Node, after: Node): SourceChanges {
  const of = (document: Node) => {
    const { quoted, cited } = sourcesOf({ document })
    return new Set([...quoted, ...cited])
  }
  const [former, later] = [of(before), of(after)]
  return {
    added: [...later].filter((source) => !former.has(source)),
    dropped: [...former].filter((source) => !later.has(source)),
  }
}
