import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { toHtml } from '../../../core/export/toHtml.ts'
import { schema } from '../../../core/schema/schema.ts'
import {
  cell,
  citations,
  item,
  lineBreak,
  link,
  list,
  note,
  paragraph,
  row,
  text,
} from './briefs.ts'

const hostile = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '"><script>x</script>',
    "' onclick='x",
    '</style></title></textarea><svg onload=x>',
    '<!--',
    ']]>',
    'javascript:alert(1)',
    'https://x.example/"onmouseover="x',
  ),
)

/** A document with hostile words, addresses and attributes at every node and mark. */
const hostileBrief = fc.tuple(hostile, hostile, hostile).map(([title, words, value]) => {
  const all = text(words, link(value), 'bold', 'italic', 'strike', 'underline', {
    type: 'comment',
    attrs: { id: value },
  })
  const said = [text(words, 'italic')]
  const attrs = { id: value, source: value, exact: words, locator: words, speaker: words }
  const blocks = [
    paragraph(all, { type: 'quote', attrs, content: said }, lineBreak, {
      type: 'citation',
      attrs: { id: `c${value}`, items: JSON.stringify([{ source: value, prefix: words }]) },
    }),
    { type: 'heading', attrs: { level: 1 }, content: [all] },
    { type: 'quoteBlock', attrs: { ...attrs, id: `b${value}` }, content: said },
    { type: 'blockquote', content: [paragraph(all)] },
    list('bulletList', item('listItem', words)),
    // The schema lets anything into an attribute; the server's rules do not.
    { ...list('orderedList', item('listItem', words)), attrs: { start: value, type: value } },
    list('taskList', item('taskItem', words, { checked: true })),
    list(
      'table',
      row({ ...cell('tableHeader', words), attrs: { align: value } }),
      row({ ...cell('tableCell', words), attrs: { colspan: 1, align: value } }),
    ),
  ]
  const runs = [{ text: words, href: value, italic: true, smallCaps: true }]
  return {
    title,
    locale: value,
    doc: schema.nodeFromJSON({ type: 'doc', content: blocks }),
    citations: {
      ...citations,
      citations: [value, `c${value}`, `b${value}`].map((id, at) => note(id, at + 1, ...runs)),
      bibliography: [{ source: value, runs, text: words }],
    },
  }
})

const elements =
  /^(article|section|h[1-4]|p|blockquote|ul|ol|li|table|tr|th|td|br|strong|em|s|u|a|sup|span)$/
const attributes = /^(class|style|id|href|start|type|value|colspan|rowspan|aria-label)$/

test('no text, title, address or attribute becomes an element, a handler or a script', () => {
  fc.assert(
    fc.property(hostileBrief, (brief) => {
      const { document: page } = parseHTML(toHtml(brief))
      for (const element of page.querySelectorAll('body *')) {
        expect(element.localName).toMatch(elements)
        for (const { name, value } of element.attributes) {
          expect(name).toMatch(attributes)
          if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|#(note|ref)-\d+$)/)
        }
      }
      expect([...page.head.children].map(({ localName }) => localName)).toEqual([
        ...['meta', 'meta', 'title', 'style'],
      ])
    }),
  )
})
