import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { removeQuote, updateQuote } from '../../../components/quote/drift/driftEdits.ts'
import type { Revision } from '../../../core/api/sources.ts'
import { driftOf } from '../../../core/quote/drift.ts'
import { quotesIn } from '../../../core/quote/quotesIn.ts'
import { verifyQuote } from '../../../core/quote/verifyQuote.ts'
import { plainCitation } from '../../../core/schema/quoteAttributes.ts'
import { schema } from '../../../core/schema/schema.ts'

const exact = 'The mill lost two of its seven wheels.'
const quote = {
  type: 'quote',
  attrs: {
    id: 'q',
    source: 's',
    revision: 'old',
    exact,
    prefix: '',
    suffix: '',
    start: 0,
    end: exact.length,
    locator: '',
    ...plainCitation,
  },
  content: [{ type: 'text', text: exact }],
}
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'They say ' }, quote, { type: 'text', text: ' and more.' }],
    },
  ],
})
const current = (text: string): Revision => ({
  source: 's',
  hash: 'new',
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  attributions: [],
  quotes: [],
  createdAt: '2031-01-02T00:00:00.000Z',
})

function update(text: string) {
  const caret = doc.content.size - 3
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
  const [placed] = quotesIn(state.doc)
  if (!placed) throw new Error('There is a quotation.')
  const made = updateQuote(state, placed, current(text), driftOf(placed.attributes, text))
  return { made, state, placed, caret }
}

it('takes the new words and their place, in one transaction, and leaves the caret where it was', () => {
  const text = 'In spring. The mill lost six of its seven wheels.'
  const { made, caret } = update(text)
  if (!made) throw new Error('It is there.')
  const [after] = quotesIn(made.doc)
  expect(after?.content).toBe('The mill lost six of its seven wheels.')
  expect(after?.attributes).toMatchObject({
    id: 'q',
    revision: 'new',
    start: 11,
    locator: 'para. 1',
  })
  expect(verifyQuote(after?.content ?? '', after?.attributes ?? placedNever(), text).status).toBe(
    'exact',
  )
  expect(made.selection.from).toBe(caret)
  // Only the word that differs was replaced.
  expect(made.steps.filter((step) => step.toJSON().stepType === 'replace')).toHaveLength(1)
})

it('leaves the words alone where only their place is new', () => {
  const { made } = update(`In spring. ${exact}`)
  expect(made?.steps.every((step) => step.toJSON().stepType === 'attr')).toBe(true)
})

it('does nothing where the passage is gone, or the quotation is', () => {
  expect(update('Nothing of that kind is said here any longer.').made).toBeNull()
  const { state, placed } = update(exact)
  const removed = removeQuote(state, placed)
  expect(removed && quotesIn(removed.doc)).toEqual([])
  if (removed) expect(removeQuote(state.apply(removed), placed)).toBeNull()
})

function placedNever(): never {
  throw new Error('There is a quotation.')
}
