import { expect, it } from 'vitest'
import { childrenNamed } from '../../../core/citation/cslTree.ts'
import { readStyle } from '../../../core/citation/readStyle.ts'

const root = (inner: string, attributes = 'class="note"') =>
  `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" ${attributes}>${inner}</style>`
const info = '<info><title>Harbour house style</title><id>harbour</id></info>'
const citation = '<citation><layout suffix="."><text variable="title"/></layout></citation>'

it('reads title and tree of a style', () => {
  const read = readStyle(`\uFEFF${root(`<!-- ours -->${info}${citation}`)}`)
  expect(read).toMatchObject({ title: 'Harbour house style', tree: { name: 'style' } })
  if ('tree' in read) expect(childrenNamed(read.tree, 'citation')).toHaveLength(1)
})

it.each([
  ['a text', 'Dear all,', /not well-formed XML.*\.csl/],
  [
    'a torn file',
    root(`${info}<citation><layout>`),
    /not well-formed XML \(line and column \d+:\d+/,
  ],
  ['another XML file', '<rss version="2.0"></rss>', /root element is <rss>/],
  ['a style of no namespace', `<style>${info}${citation}</style>`, /no citation style/],
  ['a locale', '<locale xmlns="http://purl.org/net/xbiblio/csl"/>', /is a CSL locale/],
  [
    'a dependent style',
    root(
      '<info><title>Daily</title><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info>',
    ),
    /“Daily” only says that it looks like another one\. Upload that one instead: “apa”, http:\/\/www\.zotero\.org\/styles\/apa/,
  ],
  ['a style without a title', root(citation), /no title/],
  ['a style that does not cite', root(info), /no <citation> element/],
  ['a citation without a layout', root(`${info}<citation/>`), /no <layout>/],
  [
    'a macro that is not there',
    root(`${info}<citation><layout><text macro="author"/></layout></citation>`),
    /“Harbour house style” calls a macro that it does not have: “author”/,
  ],
  ['a style that says not where', root(info + citation, ''), /notes.*class/],
  [
    'entities that grow',
    `<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${root(`<info><title>&b;</title></info>${citation}`).replace(/^.*\n/, '')}`,
    /not well-formed/,
  ],
])('says what is wrong with %s', (_what, xml, problem) => {
  expect(readStyle(xml)).toEqual({ problem: expect.stringMatching(problem) })
})

it('does not follow elements without end', () => {
  const deep = '<group>'.repeat(20_000) + '</group>'.repeat(20_000)
  const read = readStyle(root(`${info}<citation><layout>${deep}</layout></citation>`))
  expect(read).toHaveProperty('tree')
})
