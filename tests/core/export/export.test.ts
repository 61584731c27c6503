import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import type { BriefCitations } from '../../../core/api/citations.ts'
import { toHtml } from '../../../core/export/toHtml.ts'
import { toMarkdown } from '../../../core/export/toMarkdown.ts'
import { schema } from '../../../core/schema/schema.ts'

const text = (words: string, ...marks: (string | { type: string; attrs: object })[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && {
    marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)),
  }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const link = (href: string) => ({ type: 'link', attrs: { href } })
const item = (type: string, words: string, attrs?: object) => ({
  ...{ type, content: [paragraph(text(words))] },
  ...(attrs && { attrs }),
})
const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] })

const document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('What *happened*')] },
    paragraph(
      text('Plain, '),
      text('bold ', 'bold'),
      text('both', 'bold', 'italic'),
      text(' and '),
      text('a link', link('https://kessa.example/a(b)')),
      text(' <script>.'),
    ),
    paragraph(
      text('She said '),
      { type: 'quote', attrs: { id: 'q1', source: 's1' }, content: [text('it rains')] },
      text(', later again'),
      { type: 'citation', attrs: { id: 'c1', items: '[]' } },
      { type: 'hardBreak' },
      text('1. not a list'),
    ),
    { type: 'quoteBlock', attrs: { id: 'q2', source: 's1' }, content: [text('Two\nlines')] },
    { type: 'bulletList', content: [item('listItem', 'One'), item('listItem', 'Two')] },
    { type: 'orderedList', attrs: { start: 3 }, content: [item('listItem', 'Third')] },
    {
      type: 'taskList',
      content: [
        item('taskItem', 'Done', { checked: true }),
        item('taskItem', 'Open', { checked: false }),
      ],
    },
    { type: 'blockquote', content: [paragraph(text('Set apart'))] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'A|B'), cell('tableHeader', 'C')] },
        { type: 'tableRow', content: [cell('tableCell', '1'), cell('tableCell', '2')] },
      ],
    },
    { type: 'horizontalRule' },
    paragraph(text('- no list')),
  ],
}

const note = (
  id: string,
  number: number | null,
  ...runs: BriefCitations['bibliography'][number]['runs']
) => ({
  ...{ id, number, sources: ['s1'], runs },
  text: runs.map((run) => run.text).join(''),
})
const citations: BriefCitations = {
  style: 'chicago-notes',
  locale: 'en-GB',
  kind: 'note',
  citations: [
    note('q1', 1, { text: 'Ines Calder, “Ferry”, ' }, { text: 'Harbour & Sea', italic: true }),
    note('c1', 2, { text: 'Calder.' }),
    note('q2', 3, { text: 'Calder, 4.', href: 'https://kessa.example/x' }),
  ],
  bibliography: [{ source: 's1', runs: [{ text: 'Calder, Ines.' }], text: 'Calder, Ines.' }],
}
const exported = {
  title: 'Ferry <b>talks</b>',
  locale: 'en-GB',
  doc: schema.nodeFromJSON(document),
  citations,
}

test('a brief as Markdown, with its notes and sources', () => {
  expect(toMarkdown(exported)).toBe(String.raw`# Ferry \<b\>talks\</b\>

### What \*happened\*

Plain, **bold** ***both*** and [a link](<https://kessa.example/a(b)>) \<script\>.

She said “it rains”[^1], later again[^2]\
1. not a list

> Two\
> lines[^3]

- One
- Two

3. Third

- [x] Done
- [ ] Open

> Set apart

| A\|B | C |
| --- | --- |
| 1 | 2 |

---

\- no list

[^1]: Ines Calder, “Ferry”, *Harbour \& Sea*

[^2]: Calder.

[^3]: [Calder, 4.](<https://kessa.example/x>)

## Sources

Calder, Ines.
`)
})

test('a brief as HTML: what a browser makes of it is what the brief says', () => {
  const { document: page } = parseHTML(toHtml(exported))
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map((element) => element.textContent)
  expect(texts('title')).toEqual(['Ferry <b>talks</b>'])
  expect(texts('h1, h3')).toEqual(['Ferry <b>talks</b>', 'What *happened*'])
  expect(texts('article > p')).toEqual([
    'Plain, bold both and a link <script>.',
    'She said “it rains”1, later again21. not a list',
    '- no list',
  ])
  expect(texts('strong')).toEqual(['bold ', 'both'])
  expect(texts('article blockquote')).toEqual(['Twolines3', 'Set apart'])
  expect(texts('article li')).toEqual(['One', 'Two', 'Third', '☑ Done', '☐ Open'])
  expect(texts('th, td')).toEqual(['A|B', 'C', '1', '2'])
  expect(texts('section li')).toEqual([
    'Ines Calder, “Ferry”, Harbour & Sea ↩',
    'Calder. ↩',
    'Calder, 4. ↩',
  ])
  for (const reference of page.querySelectorAll('sup a'))
    expect(page.querySelector(reference.getAttribute('href') ?? '')).not.toBeNull()
  expect(page.querySelectorAll('script')).toHaveLength(0)
})

test('where the style cites in the text, there are no notes', () => {
  const inText = {
    ...exported,
    citations: {
      ...citations,
      kind: 'in-text' as const,
      citations: [note('q1', null, { text: '(Calder 2025)' })],
    },
  }
  expect(toMarkdown(inText)).toContain('“it rains” (Calder 2025), later')
  expect(toHtml(inText)).toContain('“it rains” (Calder 2025), later')
  expect(toHtml(inText)).not.toContain('Notes')
})

test('no text, title or address becomes an element, a handler or a script', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>x</script>', '&lt;b&gt;', ']]>'),
  )
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, words, href) => {
      if (words === '') return
      const doc = schema.nodeFromJSON({
        type: 'doc',
        content: [paragraph(text(words, link(href)), text(words))],
      })
      const { document: page } = parseHTML(toHtml({ ...exported, title, doc }))
      const names = [...page.querySelectorAll('body *')].map(({ localName }) => localName)
      expect(names.filter((name) => /script|img|iframe|^b$/.test(name))).toEqual([])
      for (const element of page.querySelectorAll('*'))
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on/)
          if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|#)/)
        }
    }),
  )
})
