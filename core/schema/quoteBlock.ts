import { Node } from '@tiptap/core'
import { quoteAttributes } from './quoteAttributes.ts'

/** A quotation that stands as a block of its own. */
export const QuoteBlock = Node.create({
  name: 'quoteBlock',
  group: 'block',
  content: 'text*',
  marks: 'comment italic',
  atom: true,
  isolating: true,
  // A passage keeps its line breaks: read back as spaces, they would look like an edit of its words.
  whitespace: 'pre',
  draggable: true,
  // Before the plain block quotation, whose rule would take it too.
  priority: 200,
  addAttributes: quoteAttributes,
  parseHTML: () => [{ tag: 'blockquote[data-source]', priority: 100 }],
  renderHTML: ({ HTMLAttributes }) => [
    'blockquote',
    {
      ...HTMLAttributes,
      cite: `/sources/${HTMLAttributes['data-source']}`,
      contenteditable: 'false',
    },
    0,
  ],
})
