import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Finding } from '../../core/api/check.ts'
import type { Revision } from '../../core/api/sources.ts'
import { proseIn } from '../../core/check/prose.ts'
import type { CitationItem } from '../../core/citation/citationItems.ts'
import { describeSelection } from '../../core/quote/describe.ts'
import { locatorOf } from '../../core/quote/locator.ts'
import { quotesIn } from '../../core/quote/quotesIn.ts'
import type { PassageRange } from '../../core/schema/quoteAttributes.ts'
import type { CheckActions, UncitedPlace } from '../check/actions.ts'
import { newQuoteId } from '../quote/newQuoteId.ts'
import { request } from '../ui/request.ts'

interface Around {
  readonly open: (passage: PassageRange) => void
  readonly leave: () => void
}

/** What the checks can do to the brief in this editor. */
export function checkActions(editor: Editor, around: Around): CheckActions {
  const cite = async (place: UncitedPlace) => {
    const { source, start, end } = place.passage
    const { blocks } = await readRevision(place.passage)
    const range = findWords(editor, place)
    const type = editor.schema.nodes.citation
    if (!range || !type) return
    const { locator, label } = citationLocator(locatorOf(blocks, start, end))
    const item: CitationItem = {
      source,
      locator,
      label,
      prefix: '',
      suffix: '',
      suppressAuthor: false,
    }
    const node = type.create({ id: newQuoteId(), items: JSON.stringify([item]) })
    editor.view.dispatch(
      editor.state.tr.insert(afterStop(editor, range.end), node).scrollIntoView(),
    )
    editor.view.focus()
  }
  const quote = async (place: UncitedPlace) => {
    const { source, revision: hash, start, end } = place.passage
    const revision = await readRevision(place.passage)
    const selectors = describeSelection(revision, start, end)
    const range = findWords(editor, place)
    const type = editor.schema.nodes.quote
    if (!range || !type || !selectors) return
    const attributes = { ...selectors, id: newQuoteId(), source, revision: hash }
    const node = type.create(attributes, editor.schema.text(selectors.exact))
    const [from, to] = withMarks(editor, range.start, range.end)
    editor.view.dispatch(editor.state.tr.replaceWith(from, to, node).scrollIntoView())
    editor.view.focus()
  }
  return {
    cite,
    quote,
    async place(finding, action) {
      const [passage] = finding.passages
      const range = rangeOf(editor, finding)
      if (!passage || !range) return
      await { cite, quote }[action]({ ...range, words: finding.words, passage })
    },
    restore(id) {
      const found = quotesIn(editor.state.doc).find(({ attributes }) => attributes.id === id)
      if (!found) return
      const { node, position, attributes } = found
      const { tr, schema } = editor.state
      const restored = node.type.create(node.attrs, schema.text(attributes.exact))
      editor.view.dispatch(tr.replaceWith(position, position + node.nodeSize, restored))
    },
    jump(finding) {
      const { state, view } = editor
      const found = quotesIn(state.doc).find(({ attributes }) => attributes.id === finding.quote)
      const range = finding.place && rangeOf(editor, finding)
      const selection = found
        ? NodeSelection.create(state.doc, found.position)
        : range && TextSelection.create(state.doc, range.start, range.end)
      around.leave()
      if (!selection) return
      view.dispatch(state.tr.setSelection(selection).scrollIntoView())
      view.focus()
    },
    ...around,
  }
}

const readRevision = ({ source, revision }: PassageRange) =>
  request<Revision>(
    `/api/sources/${encodeURIComponent(source)}/revisions/${encodeURIComponent(revision)}`,
  )

/** Where a finding's words stand by now; null when they are gone. */
function rangeOf(editor: Editor, { place, words }: Pick<Finding, 'place' | 'words'>) {
  const blocks = proseIn(editor.state.doc)
  const block = place && blocks[place.block]
  if (place && block?.text.slice(place.from, place.to) === words)
    return { start: block.position + place.from, end: block.position + place.to }
  return anywhere(editor, words)
}

function findWords(editor: Editor, { start, end, words }: UncitedPlace) {
  const { doc } = editor.state
  const isThere = end <= doc.content.size && doc.textBetween(start, end, '\n', leafText) === words
  return isThere ? { start, end } : anywhere(editor, words)
}

const leafText = (node: { type: { name: string } }) =>
  node.type.name === 'hardBreak' ? '\n' : '\ufffc'

function anywhere(editor: Editor, words: string) {
  for (const { text, position } of proseIn(editor.state.doc)) {
    const at = text.indexOf(words)
    if (at >= 0) return { start: position + at, end: position + at + words.length }
  }
  return null
}

/** Takes in the quotation marks around words: a quotation sets its own. */
function withMarks(editor: Editor, start: number, end: number): [number, number] {
  const { doc } = editor.state
  const $start = doc.resolve(start)
  const before = start > $start.start() ? doc.textBetween(start - 1, start) : ''
  const after = end < $start.end() ? doc.textBetween(end, end + 1) : ''
  return /["“„«‘]/.test(before) && /["”“»’]/.test(after) ? [start - 1, end + 1] : [start, end]
}

/** A reference stands behind the stop that ends the words. */
function afterStop(editor: Editor, position: number): number {
  const { doc } = editor.state
  const end = doc.resolve(position).end()
  const rest = doc.textBetween(position, Math.min(end, position + 3), '\n', leafText)
  return position + (/^[.,;:!?]["”’»]?|^["”’»][.,;:!?]?/.exec(rest)?.[0].length ?? 0)
}

/** `para. 4` as CSL has it: a label and what it counts. */
function citationLocator(locator: string): { locator: string; label: 'paragraph' } {
  return { locator: /^paras?\. (.+)$/.exec(locator)?.[1] ?? '', label: 'paragraph' }
}
