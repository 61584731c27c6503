import { describe, expect, it } from 'vitest'
import { writeCitationItems } from '../../../core/citation/citationItems.ts'
import { citationsIn, noteNumbers } from '../../../core/citation/citationsIn.ts'
import { citedSources } from '../../../core/citation/citedSources.ts'
import { quotesIn } from '../../../core/quote/quotesIn.ts'
import { schema } from '../../../core/schema/schema.ts'
import { cite } from './citedItems.ts'

const words = (text: string) => ({ type: 'text', text })
const quote = (id: string, source: string, more: object = {}, type = 'quote') => ({
  type,
  attrs: { id, source, revision: `${source}-r`, ...more },
  content: [words(`words of ${id}`)],
})
const citation = (id: string, ...sources: string[]) => ({
  type: 'citation',
  attrs: { id, items: writeCitationItems(sources.map((source) => cite(source))) },
})
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => schema.nodeFromJSON({ type: 'doc', content })
const list = (...content: unknown[]) => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content }],
})

const brief = doc(
  paragraph(words('He said '), quote('q1', 'b')),
  quote('q2', 'a', {}, 'quoteBlock'),
  paragraph(words('So it is.'), citation('c1', 'a', 'c')),
  list(paragraph(quote('q3', 'b'), words(' and '), quote('q4', 'c'))),
)

it('numbers quotations and citations in the order of the text', () => {
  expect([...noteNumbers(brief)]).toEqual([
    ['q1', 1],
    ['q2', 2],
    ['c1', 3],
    ['q3', 4],
    ['q4', 5],
  ])
})

it('counts how many citations name each source, by first appearance', () => {
  expect([...citedSources(citationsIn(brief))]).toEqual([
    ['b', 2],
    ['a', 2],
    ['c', 2],
  ])
})

it('finds each quotation and citation at its position, however deep', () => {
  for (const { position, node } of [...citationsIn(brief), ...quotesIn(brief)])
    expect(brief.nodeAt(position)).toBe(node)
})

it('tells two nodes with the same id apart, and leaves out a citation without a source', () => {
  const twice = doc(paragraph(quote('q', 'a'), citation('none'), quote('q', 'b')))
  expect(citationsIn(twice).map(({ id }) => id)).toEqual(['q', 'q/2'])
})

it.each(['', 'null', '{}', '[1]', '[{"source":""}]', '[{"source":"a","label":"verse"}]', '[['])(
  'takes items that we did not write (%s) for none',
  (items) => {
    const hostile = doc(paragraph({ type: 'citation', attrs: { id: 'c', items } }))
    expect(citationsIn(hostile)).toEqual([])
  },
)

describe('a quotation says of its citation', () => {
  const only = (more: object) => citationsIn(doc(paragraph(quote('q', 'a', more))))[0]?.cites[0]
  it.each([
    ['para. 4', { label: 'paragraph', locator: '4', suffix: '' }],
    ['pp. 12–14', { label: 'page', locator: '12–14', suffix: '' }],
    ['p. iv', { label: 'page', locator: 'iv', suffix: '' }],
    ['1:20:33', { label: 'timestamp', locator: '1:20:33', suffix: '' }],
    ['chapter 3', { locator: '', suffix: 'chapter 3' }],
    ['', { locator: '', suffix: '' }],
  ])('the place “%s”', (locator, expected) => {
    expect(only({ locator })).toMatchObject(expected)
  })

  it('who speaks, through whom, what stands around, and whether the sentence names them', () => {
    const more = {
      speaker: 'Itani',
      via: 'The Paper',
      citePrefix: 'see',
      citeSuffix: 'my emphasis',
      suppressAuthor: true,
    }
    expect(only(more)).toMatchObject({
      speaker: 'Itani',
      via: 'The Paper',
      prefix: 'see',
      suffix: 'my emphasis',
      suppressAuthor: true,
    })
  })
})
