import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { writeCitationItems } from '../../../core/citation/citationItems.ts'
import { composeRevision, type RevisionText } from '../../../core/extract/revision.ts'
import { describeSelection } from '../../../core/quote/describe.ts'
import { schema } from '../../../core/schema/schema.ts'

/** A text of these paragraphs, as a revision. */
export const revisionOf = (...paragraphs: string[]): RevisionText =>
  composeRevision(paragraphs.map((text) => ({ kind: 'paragraph', text, included: true })))

export const words = (text: string): JSONContent => ({ type: 'text', text })

export const paragraph = (...content: (string | JSONContent)[]): JSONContent => ({
  type: 'paragraph',
  content: content.map((each) => (typeof each === 'string' ? words(each) : each)),
})

interface Quoted {
  readonly id: string
  readonly source: string
  readonly revision: string
  readonly from: RevisionText
  readonly exact: string
  /** What stands in the brief, when it is not `exact`. */
  readonly content?: string
  readonly speaker?: string
  readonly via?: string
}

/** A quotation of words of a revision. */
export function quoteOf({ from, exact, content = exact, ...attributes }: Quoted): JSONContent {
  const start = from.text.indexOf(exact)
  const selectors = describeSelection(from, start, start + exact.length)
  return { type: 'quote', attrs: { ...selectors, ...attributes }, content: [words(content)] }
}

export function citationOf(...sources: string[]): JSONContent {
  const items = sources.map((source) => ({
    source,
    locator: '',
    label: 'paragraph' as const,
    prefix: '',
    suffix: '',
    suppressAuthor: false,
  }))
  return { type: 'citation', attrs: { id: sources.join(), items: writeCitationItems(items) } }
}

export const contentOf = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content })
export const documentOf = (...content: JSONContent[]): Node =>
  schema.nodeFromJSON(contentOf(...content))
