import { expect, it } from 'vitest'
import { citationNumbers, sourcesInOrder } from '../../../core/citation/citationNumbers.ts'
import { quotesIn } from '../../../core/quote/quotesIn.ts'
import { schema } from '../../../core/schema/schema.ts'

const words = (text: string) => ({ type: 'text', text })
const quote = (id: string, source: string, type = 'quote') => ({
  type,
  attrs: { id, source, revision: `${source}-r` },
  content: [words(`words of ${id}`)],
})
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    paragraph(words('He said '), quote('q1', 'b')),
    quote('q2', 'a', 'quoteBlock'),
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [paragraph(quote('q3', 'b'), words(' and '), quote('q4', 'c'))],
        },
      ],
    },
  ],
})

it('numbers sources by first appearance, and a source keeps its number', () => {
  expect([...citationNumbers(doc)]).toEqual([
    ['q1', 1],
    ['q2', 2],
    ['q3', 1],
    ['q4', 3],
  ])
})

it('lists sources in order with the count of their quotations', () => {
  expect(sourcesInOrder(doc)).toEqual([
    { source: 'b', revision: 'b-r', number: 1, quotes: 2 },
    { source: 'a', revision: 'a-r', number: 2, quotes: 1 },
    { source: 'c', revision: 'c-r', number: 3, quotes: 1 },
  ])
})

it('finds each quotation at its position, however deep', () => {
  for (const { position, node } of quotesIn(doc)) expect(doc.nodeAt(position)).toBe(node)
  expect(quotesIn(doc).map(({ content }) => content)).toEqual([
    'words of q1',
    'words of q2',
    'words of q3',
    'words of q4',
  ])
})
