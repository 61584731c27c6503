import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { toHtml } from '../../../core/export/toHtml.ts'
import { toMarkdown } from '../../../core/export/toMarkdown.ts'
import {
  cell,
  citations,
  exported,
  item,
  lineBreak,
  list,
  note,
  paragraph,
  quote,
  row,
  text,
  written,
} from './briefs.ts'

test('a brief as Markdown, with its notes and sources', () => {
  expect(toMarkdown(exported)).toBe(String.raw`# Ferry \<b\>talks\</b\>

### What \*happened\*

Plain, **bold _both_** and [a link](<https://kessa.example/a(b)>) \<script\>.

She said “it rains”[^1], later again[^2]\
1\. not a list

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

___

\- no list

[^1]: Ines Calder, “Ferry”, _Harbour & Sea_

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

test('quotations that share an id have a note each', () => {
  const brief = {
    ...written(paragraph(quote('q1', text('a'))), paragraph(quote('q1', text('b')), text(': c'))),
    citations: { ...citations, citations: [note('q1', 1), note('q1/2', 2)], bibliography: [] },
  }
  expect(toMarkdown(brief)).toContain('“a”[^1]\n\n“b”[^2]: c\n')
  const { document: page } = parseHTML(toHtml(brief))
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids).toEqual(['ref-1', 'ref-2', 'note-1', 'note-2'])
})

test('in HTML: emphasis in quotations, small capitals, numbering, alignment', () => {
  const { document: page } = parseHTML(
    toHtml({
      ...written(
        paragraph(quote('q1', text('it '), text('rains', 'italic'))),
        { ...list('orderedList', item('listItem', 'a')), attrs: { type: 'a' } },
        list('table', row({ ...cell('tableCell', 'b'), attrs: { align: 'right' } })),
      ),
      citations: {
        ...citations,
        citations: [
          note('q1', 1, { text: 'Calder', smallCaps: true }, { text: '!', underline: true }),
        ],
      },
    }),
  )
  expect(page.querySelector('article p')?.innerHTML).toMatch(/^“it <em>rains<\/em>”<sup>/)
  expect(page.querySelector('#note-1 span')?.getAttribute('style')).toBe('font-variant:small-caps')
  expect(page.querySelector('#note-1 u')?.textContent).toBe('!')
  expect(page.querySelector('article ol')?.getAttribute('type')).toBe('a')
  expect(page.querySelector('td')?.getAttribute('style')).toBe('text-align:right')
})

test('a long run of spaces is written at once', () => {
  const spaces = `a${' '.repeat(50_000)}b`
  const brief = written(paragraph(text(spaces, 'bold'), lineBreak, text(spaces)))
  const from = performance.now()
  toMarkdown(brief)
  toHtml(brief)
  expect(performance.now() - from).toBeLessThan(1000)
})
