import type { JSONContent } from '@tiptap/core'

export const blank: JSONContent = {
  type: 'doc',
  content: [{ type: 'paragraph' }],
}
