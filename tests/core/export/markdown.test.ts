import { expect, test } from 'vitest'
import { toMarkdown } from '../../../core/export/toMarkdown.ts'
import {
  cell,
  citations,
  item,
  lineBreak,
  link,
  list,
  paragraph,
  quote,
  row,
  text,
  written,
} from './briefs.ts'

// What each says was read back with a parser of CommonMark and GitHub's extensions.
test.each<[string, object[], string]>([
  [
    'a line after a break begins no list, rule, table or heading',
    ['1. a', '- b', '+ c', '===', '---', ':-', '# d', '    e'].map((line) =>
      paragraph(text('x'), lineBreak, text(line)),
    ),
    String.raw`x\
1\. a

x\
\- b

x\
\+ c

x\
\===

x\
\---

x\
\:-

x\
\# d

x\
e`,
  ],
  ['a break at the end says nothing', [paragraph(text('a'), lineBreak, lineBreak)], 'a'],
  [
    'a heading is one line',
    [{ type: 'heading', attrs: { level: 1 }, content: [text('a'), lineBreak, text('b #')] }],
    '## a<br>b \\#',
  ],
  [
    'no link is a picture',
    [paragraph(text('Look!'), text('here', link('https://kessa.example/')))],
    'Look\\![here](<https://kessa.example/>)',
  ],
  [
    'marks within marks and side by side',
    [paragraph(text('a', 'bold'), text('b', 'bold', 'italic'), text('c', 'italic'))],
    '**a<em>b</em>**_c_',
  ],
  [
    'a mark that Markdown would not read beside a letter is a tag',
    [paragraph(text('“a”', 'bold'), text('b'), text('c', 'italic'), text(' d', 'strike'))],
    '<strong>“a”</strong>b<em>c</em> ~~d~~',
  ],
  ['underlined', [paragraph(text('a', 'underline'), text('b'))], '<u>a</u>b'],
  [
    'a bare address keeps its characters',
    [paragraph(text('https://kessa.example/b_c?x=1&y=2#d, &amp; _e_'))],
    String.raw`https://kessa.example/b_c?x=1&y=2#d, \&amp; \_e\_`,
  ],
  [
    'a comment leaves no trace',
    [paragraph(text('1', { type: 'comment', attrs: { id: 'c' } }), text('. a'))],
    '1\\. a',
  ],
  [
    'the emphasis in a quotation, and marks of its own',
    [
      paragraph(quote('x', text('it '), text('rains', 'italic'))),
      paragraph(quote('y', text('“No”'))),
    ],
    '“it _rains_”\n\n“No”',
  ],
  [
    'a quotation set apart begins no list',
    [{ ...quote('x', text('1. a\n- b')), type: 'quoteBlock' }],
    '> 1\\. a\\\n> \\- b',
  ],
  [
    'lists side by side stay apart',
    [
      list('bulletList', item('listItem', 'a')),
      list('taskList', item('taskItem', 'b', { checked: false })),
      list('bulletList', item('listItem', 'c')),
      list('orderedList', item('listItem', 'd')),
      list('orderedList', item('listItem', 'e')),
    ],
    '- a\n\n* [ ] b\n\n- c\n\n1. d\n\n1) e',
  ],
  [
    'lists within lists, and an item whose first line is empty',
    [
      list('orderedList', {
        type: 'listItem',
        content: [paragraph(text('a')), list('bulletList', item('listItem', 'b'))],
      }),
      list('bulletList', { type: 'listItem', content: [paragraph(), paragraph(text('c'))] }),
    ],
    '1. a\n\n   - b\n\n- c',
  ],
  [
    'cells over several rows and columns, and their alignment',
    [
      list(
        'table',
        row(
          { ...cell('tableHeader', 'A'), attrs: { rowspan: 2, align: 'right' } },
          { ...cell('tableHeader', 'B'), attrs: { colspan: 2 } },
        ),
        row(cell('tableCell', 'C'), cell('tableCell', 'D')),
      ),
    ],
    '| A | B |  |\n| --: | --- | --- |\n|  | C | D |',
  ],
  [
    'several blocks in a cell',
    [
      list(
        'table',
        row({
          type: 'tableCell',
          content: [paragraph(text('a'), lineBreak, text('b')), paragraph(text('c'))],
        }),
      ),
    ],
    '| a<br>b<br>c |\n| --- |',
  ],
])('in Markdown: %s', (_, content, markdown) => {
  const bare = { ...citations, citations: [], bibliography: [] }
  expect(toMarkdown({ ...written(...content), title: 'T', citations: bare })).toBe(
    `# T\n\n${markdown}\n`,
  )
})

test('a citation that begins a paragraph defines no note there', () => {
  const brief = written(
    paragraph({ type: 'citation', attrs: { id: 'c1', items: '[{"source":"s1"}]' } }, text(': a')),
  )
  expect(toMarkdown(brief)).toContain('\n\n[^2]\\: a\n')
})
