import type { Node } from '@tiptap/pm/model'
import type { BriefCitations } from '../api/citations.ts'

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

export const bibliographyTitle = 'Sources'
export const notesTitle = 'Notes'

/** What stands at a quotation or citation of the document; null where it is not cited. */
export function citationOf({ citations }: Exported, node: Node): CitationText | null {
  return citations.citations.find(({ id }) => id === node.attrs.id) ?? null
}

/** A quotation as it stands in a sentence: in quotation marks unless it brings its own. */
export function inMarks(words: string): string {
  return /^[“"«„][^“”"«»„]*[”"»“]$/u.test(words) ? words : `“${words}”`
}
