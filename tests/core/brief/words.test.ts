import { expect, test } from 'vitest'
import { countWords, countWordsIn, readingMinutes } from '../../../core/brief/words.ts'
import { schema } from '../../../core/schema/schema.ts'

test.each([
  ['', 0],
  ['One two  three', 3],
  ['Don’t count — dashes … or “quotation marks”.', 6],
  ['State-run media said 2.5 million', 5],
  ['الرئيس السوري بشار الأسد', 4],
  ['我们要和平', 3],
  ['สวัสดีชาวโลก', 3],
])('counts the words of %j', (text, words) => {
  expect(countWordsIn(text)).toBe(words)
})

test('counts in paragraphs, lists, tables and quotations, and not across their ends', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      paragraph('ends here'),
      paragraph('begins'),
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('an item')] }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'He said: ' },
          { type: 'quote', content: [{ type: 'text', text: 'never again' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'and left' },
        ],
      },
      { type: 'quoteBlock', content: [{ type: 'text', text: 'A block of five words' }] },
    ],
  })
  expect(countWords(doc)).toBe(2 + 1 + 2 + 6 + 5)
})

test('is fast enough to run while somebody types', () => {
  const text = 'Words in a paragraph of a long policy brief. '.repeat(6000)
  const start = performance.now()
  expect(countWordsIn(text)).toBe(54_000)
  expect(performance.now() - start).toBeLessThan(250)
})

test.each([
  [0, 0],
  [1, 1],
  [230, 1],
  [231, 2],
])('%i words take %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes)
})
