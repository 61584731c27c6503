import { Mark } from '@tiptap/core'

/** Anchors a comment thread; the thread itself lives in the database. */
export const Comment = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    id: {
      default: '',
      validate: 'string',
      parseHTML: (element) => element.getAttribute('data-comment') ?? '',
      renderHTML: (attributes) => ({ 'data-comment': attributes.id }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-comment]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})
