import { expect, test } from 'vitest'
import { composeRevision } from '../../../core/extract/revision.ts'
import { attributedBlocks } from '../../../core/source/attributedBlocks.ts'

const article = composeRevision([
  { kind: 'paragraph', text: 'Wire and paper agree.', included: true },
  { kind: 'quotation', text: 'Ships left at noon.', included: true },
  { kind: 'quotation', text: 'None was stopped.', included: true },
  { kind: 'quotation', text: 'Bread is dear.', included: true },
  { kind: 'quotation', text: 'Nobody is named for this.', included: true },
])
const startOf = (words: string) => article.text.indexOf(words)

test('names the outlet once, under the last of the blocks that come from it', () => {
  const named = attributedBlocks(article, [
    { outlet: 'The Wire', text: 'Ships left at noon.' },
    { outlet: 'The Wire', text: 'None  was stopped.' },
    { outlet: 'The Paper', text: 'Bread is dear.' },
  ])
  expect([...named]).toEqual([
    [startOf('None'), 'The Wire'],
    [startOf('Bread'), 'The Paper'],
  ])
})

test('a passage may reach over several blocks', () => {
  const named = attributedBlocks(article, [
    { outlet: 'The Wire', text: 'Ships left at noon.\nNone was stopped.' },
  ])
  expect([...named]).toEqual([[startOf('None'), 'The Wire']])
})

test('names nothing under paragraphs, nor for words that the text does not have', () => {
  const named = attributedBlocks(article, [
    { outlet: 'The Wire', text: 'Wire and paper agree.' },
    { outlet: 'The Wire', text: 'Left out at the import.' },
    { outlet: 'The Wire', text: '' },
  ])
  expect([...named]).toEqual([])
})
