import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { schema } from '../../../core/schema/schema.ts'

// What the editor does at each key: it reads the paragraph back from the page, as ProseMirror's view.
test.each(['quote', 'quoteBlock'])(
  'a passage over two paragraphs keeps its line break in a %s',
  (name) => {
    const passage = schema.node(name, { id: 'q', source: 's' }, schema.text('It is.\nIt was so.'))
    const block =
      name === 'quote'
        ? schema.node('paragraph', null, [schema.text('They say '), passage])
        : passage
    const doc = schema.node('doc', null, [block])
    const { document } = parseHTML('<body></body>')
    const body = document.body
    body.appendChild(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document }))

    const read = DOMParser.fromSchema(schema).parse(body, { preserveWhitespace: true })

    expect(read.textContent).toBe(doc.textContent)
  },
)
