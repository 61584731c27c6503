import { expect, it } from 'vitest'
import { verifyQuote } from '../../../core/quote/verifyQuote.ts'

const text = 'One sentence. Another one.'
const passage = { exact: 'Another one.', start: 14, end: 26 }

it.each([
  ['exact where the revision has the words', 'Another one.', passage, text, 'exact'],
  ['edited where only a cut was made', 'Another', passage, text, 'edited'],
  ['differs where the words are others', 'Another two.', passage, text, 'differs'],
  ['orphan where the revision is unknown', 'Another one.', passage, null, 'orphan'],
  ['orphan where the range is out of the text', 'x', { ...passage, end: 99 }, text, 'orphan'],
  ['orphan where the range is empty', '', { exact: '', start: 3, end: 3 }, text, 'orphan'],
  ['orphan where the range is turned round', 'x', { exact: 'x', start: 9, end: 3 }, text, 'orphan'],
  ['orphan for a negative offset', 'x', { exact: 'x', start: -1, end: 3 }, text, 'orphan'],
  ['orphan for a broken offset', 'x', { exact: 'x', start: Number.NaN, end: 3 }, text, 'orphan'],
  ['orphan where the text there is another', 'One', { ...passage, exact: 'One' }, text, 'orphan'],
] as const)('answers %s', (_, content, attributes, revision, status) => {
  expect(verifyQuote(content, attributes, revision).status).toBe(status)
})
