import type { Node } from '@tiptap/pm/model'
import type { BriefCitations } from '../api/citations.ts'
import { citationsIn } from '../citation/citationsIn.ts'

/** A brief's text with its citations set, ready to be written down in some format. */
export interface Exported {
  readonly title: string
  /** Language of the citations, as BCP 47. */
  readonly locale: string
  readonly doc: Node
  readonly citations: BriefCitations
}

export type CitationText = BriefCitations['citations'][number]
export type Run = CitationText['runs'][number]

/** What stands at each quotation and citation of a document; nothing where it is not cited. */
export type CitedNodes = ReadonlyMap<Node, CitationText>

export const bibliographyTitle = 'Sources'
export const notesTitle = 'Notes'

/** Finds them as they were numbered: nodes may share an id, and then have a note each. */
export function citedNodes({ doc, citations: { citations } }: Exported): CitedNodes {
  const texts = new Map(citations.map((text) => [text.id, text]))
  const found = new Map<Node, CitationText>()
  for (const { id, node } of citationsIn(doc)) {
    const text = texts.get(id)
    if (text) found.set(node, text)
  }
  return found
}

/** Marks around a quotation in a sentence: none where it brings its own. */
export function marksAround(words: string): readonly [string, string] {
  return /^[“"«„][^“”"«»„]*[”"»“]$/u.test(words) ? ['', ''] : ['“', '”']
}
