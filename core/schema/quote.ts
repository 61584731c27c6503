import { Node } from '@tiptap/core'
import { quoteAttributes } from './quoteAttributes.ts'

/**
 * Words quoted from a source, inside a paragraph. An atom to the cursor, yet with text content, so
 * that concurrent alterations merge, comments and emphasis work, and copies are plain text.
 */
export const Quote = Node.create({
  name: 'quote',
  group: 'inline',
  inline: true,
  content: 'text*',
  marks: 'comment italic',
  atom: true,
  isolating: true,
  // A passage keeps its line breaks: read back as spaces, they would look like an edit of its words.
  whitespace: 'pre',
  draggable: true,
  addAttributes: quoteAttributes,
  parseHTML: () => [{ tag: 'q[data-source]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'q',
    {
      ...HTMLAttributes,
      cite: `/sources/${HTMLAttributes['data-source']}`,
      contenteditable: 'false',
    },
    0,
  ],
})
