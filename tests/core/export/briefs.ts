import type { BriefCitations } from '../../../core/api/citations.ts'
import { schema } from '../../../core/schema/schema.ts'

export const text = (words: string, ...marks: (string | { type: string; attrs: object })[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && {
    marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)),
  }),
})
export const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
export const link = (href: string) => ({ type: 'link', attrs: { href } })
export const item = (type: string, words: string, attrs?: object) => ({
  ...{ type, content: [paragraph(text(words))] },
  ...(attrs && { attrs }),
})
export const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] })

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
      { type: 'citation', attrs: { id: 'c1', items: '[{"source":"s1"}]' } },
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

export const note = (
  id: string,
  number: number | null,
  ...runs: BriefCitations['bibliography'][number]['runs']
) => ({
  ...{ id, number, sources: ['s1'], runs },
  text: runs.map((run) => run.text).join(''),
})
export const citations: BriefCitations = {
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
export const exported = {
  title: 'Ferry <b>talks</b>',
  locale: 'en-GB',
  doc: schema.nodeFromJSON(document),
  citations,
}

export const written = (...content: object[]) => {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  doc.check()
  return { ...exported, doc }
}
export const quote = (id: string, ...content: object[]) => ({
  ...{ type: 'quote', attrs: { id, source: 's1' } },
  content,
})
export const lineBreak = { type: 'hardBreak' }
export const row = (...content: object[]) => ({ type: 'tableRow', content })
export const list = (type: string, ...content: object[]) => ({ type, content })
