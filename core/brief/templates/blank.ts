import type { Template } from '../template.ts'

export const blank: Template = {
  name: 'Blank',
  description: 'An empty page.',
  content: { type: 'doc', content: [{ type: 'paragraph' }] },
}
