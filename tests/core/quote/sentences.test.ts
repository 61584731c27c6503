import { expect, it } from 'vitest'
import { overlaps } from '../../../core/quote/overlaps.ts'
import { sentencesIn } from '../../../core/quote/sentences.ts'

const sentences = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n')
  let start = 0
  const blocks = paragraphs.map((words) => {
    const block = { kind: 'paragraph' as const, start, end: start + words.length }
    start = block.end + 1
    return block
  })
  return sentencesIn({ text, blocks }).map((range) => text.slice(range.start, range.end))
}

it.each([
  [['One. Two! Three?'], ['One.', 'Two!', 'Three?']],
  [
    ['One.', 'Two'],
    ['One.', 'Two'],
  ],
  [
    ['Mr. Hof met Gen. Sir John on Monday. They spoke.'],
    ['Mr. Hof met Gen. Sir John on Monday.', 'They spoke.'],
  ],
  [['The U.S. has called. It did.'], ['The U.S. has called.', 'It did.']],
  [
    ['“We do not,” he said. “Not now.” She left.'],
    ['“We do not,” he said.', '“Not now.”', 'She left.'],
  ],
  [['It rose 3.5 percent.'], ['It rose 3.5 percent.']],
  [['Signed J. Smith.'], ['Signed J. Smith.']],
])('parts %j', (paragraphs, expected) => {
  expect(sentences(...paragraphs)).toEqual(expected)
})

it('cuts a range at the edges of overlapping layers', () => {
  const ranges = [
    { start: 2, end: 6, layer: 'a' as const },
    { start: 4, end: 20, layer: 'b' as const },
  ]
  expect(overlaps({ start: 0, end: 10 }, ranges)).toEqual([
    { start: 0, end: 2, layers: [] },
    { start: 2, end: 4, layers: ['a'] },
    { start: 4, end: 6, layers: ['a', 'b'] },
    { start: 6, end: 10, layers: ['b'] },
  ])
})
