import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { placeBlock, placeInline } from '../../../components/quote/placeQuote.ts'
import { plainCitation } from '../../../core/schema/quoteAttributes.ts'
import { schema } from '../../../core/schema/schema.ts'

const attributes = {
  id: 'q',
  source: 's',
  revision: 'r',
  exact: 'QUOTED',
  prefix: '',
  suffix: '',
  start: 0,
  end: 6,
  locator: 'para. 1',
  ...plainCitation,
}
const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({
  type: 'paragraph',
  ...(words && { content: [text(words)] }),
})
const heading = (words: string) => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [text(words)],
})
const list = (words: string) => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [paragraph(words)] }],
})
const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(words)] })
const table = (words: string) => ({
  type: 'table',
  content: [{ type: 'tableRow', content: [cell(words), cell('next')] }],
})

/** A document with `|` where the caret is. */
function at(...content: unknown[]): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  let caret = -1
  doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf('|') : -1
    if (index >= 0) caret = position + index
  })
  const state = EditorState.create({ doc })
  const transaction = state.tr.delete(caret, caret + 1)
  return state.apply(transaction.setSelection(TextSelection.create(transaction.doc, caret)))
}

/** The document as text, `<…>` around blocks, `«…»` around quotations, `|` at the caret. */
function show(transaction: ReturnType<typeof placeInline>): string | null {
  if (!transaction) return null
  const { doc, selection } = transaction.insertText('|', transaction.selection.from)
  expect(selection.empty).toBe(true)
  const print = (node: typeof doc): string => {
    if (node.isText) return node.text ?? ''
    let inner = ''
    node.forEach((child) => {
      inner += print(child)
    })
    if (node.type.name === 'quote') return `«${inner}»`
    if (node.type.name === 'quoteBlock') return `<<${inner}>>`
    return node.isTextblock ? `<${inner}>` : inner
  }
  return print(doc)
}

describe('placeInline', () => {
  it.each([
    ['at the end of words', at(paragraph('He said|')), '<He said «QUOTED»|>'],
    ['after a space', at(paragraph('He said |')), '<He said «QUOTED»|>'],
    ['at the start', at(paragraph('| he said')), '<«QUOTED»| he said>'],
    ['between words', at(paragraph('said |yes')), '<said «QUOTED»| yes>'],
    ['before a stop', at(paragraph('said|.')), '<said «QUOTED»|.>'],
    ['after a bracket', at(paragraph('(|)')), '<(«QUOTED»|)>'],
    ['in a heading', at(heading('On |')), '<On «QUOTED»|>'],
    ['in a list', at(list('item|')), '<item «QUOTED»|>'],
    ['in a table', at(table('cell|')), '<cell «QUOTED»|><next>'],
  ])('sets spaces as needed %s', (_, state, result) => {
    expect(show(placeInline(state, attributes))).toBe(result)
  })

  it('replaces nothing that is selected', () => {
    const state = at(paragraph('keep this|'))
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 5)))
    expect(show(placeInline(selected, attributes))).toBe('<keep «QUOTED»| this>')
  })

  it('follows a quotation that is selected', () => {
    const first = at(paragraph('said |.'))
    const state = first.apply(placeInline(first, attributes) ?? first.tr)
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 6)))
    expect(show(placeInline(selected, attributes))).toBe('<said «QUOTED» «QUOTED»|.>')
  })
})

describe('placeBlock', () => {
  it.each([
    ['in place of an empty paragraph', at(paragraph('|')), '<<QUOTED>><|>'],
    ['after a paragraph', at(paragraph('one|'), paragraph('two')), '<one><<QUOTED>><|two>'],
    ['before a paragraph', at(paragraph('|one')), '<<QUOTED>><|one>'],
    ['between the halves of a paragraph', at(paragraph('one| two')), '<one><<QUOTED>><| two>'],
    ['after a heading', at(heading('He|ad'), paragraph('two')), '<Head><<QUOTED>><|two>'],
    ['within a list item', at(list('item|')), '<item><<QUOTED>><|>'],
    ['within an empty list item', at(list('|')), '<><<QUOTED>><|>'],
    ['within a table cell', at(table('cell|')), '<cell><<QUOTED>><|><next>'],
  ])('stands %s', (_, state, result) => {
    expect(show(placeBlock(state, attributes))).toBe(result)
  })
})
