import type { Node } from '@tiptap/pm/model'
import { readCitationItems } from '../../citation/citationItems.ts'
import { isQuote } from '../../quote/quotesIn.ts'
import type { SourceChange } from './comparison.ts'

/** Sources that a document quotes or cites, in order of their first use. */
export function sourcesUsed(doc: Node): Set<string> {
  const found = new Set<string>()
  doc.descendants((node) => {
    if (isQuote(node) && node.attrs.source) found.add(node.attrs.source)
    if (node.type.name === 'citation')
      for (const { source } of readCitationItems(node.attrs.items)) found.add(source)
    return !isQuote(node)
  })
  return found
}

/** Which sources a document takes up and which it no longer uses. */
export function compareSources(a: Node, b: Node): SourceChange[] {
  const [before, after] = [sourcesUsed(a), sourcesUsed(b)]
  const change = (from: Set<string>, to: Set<string>, change: SourceChange['change']) =>
    [...to].flatMap((source) => (from.has(source) ? [] : [{ source, change }]))
  return [...change(before, after, 'new'), ...change(after, before, 'no longer used')]
}
