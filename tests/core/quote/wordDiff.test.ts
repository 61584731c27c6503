import { expect, it } from 'vitest'
import { wordDiff } from '../../../core/quote/wordDiff.ts'

it('shows a dropped negation as a word', () => {
  expect(wordDiff('We do support it.', 'We do not support it.')).toEqual([
    { kind: 'same', words: 'We do ' },
    { kind: 'source', words: 'not ' },
    { kind: 'same', words: 'support it.' },
  ])
})

it('never parts a number', () => {
  expect(wordDiff('96,000.5 died', '69,000.5 died').filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'source', words: '69,000.5' },
    { kind: 'brief', words: '96,000.5' },
  ])
})

it('puts both texts together again', () => {
  const [brief, source] = ['a b “c” — d’s 😀 e', 'b a “c” d’s 😀😀 f']
  const changes = wordDiff(brief, source)
  const join = (left: 'brief' | 'source') =>
    changes
      .filter(({ kind }) => kind !== left)
      .map(({ words }) => words)
      .join('')
  expect(join('source')).toBe(brief)
  expect(join('brief')).toBe(source)
})
