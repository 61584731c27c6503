import { Node } from '@tiptap/core'

/**
 * A citation without a quotation, as after a paraphrase: a mark in the text that stands for one or
 * several citation items. `items` is JSON, read with `readCitationItems`: an attribute is replaced
 * as a whole, so two people who edit the same citation at once keep one of both.
 */
export const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({
    id: attribute('id', ''),
    items: attribute('items', '[]'),
  }),
  parseHTML: () => [{ tag: 'cite[data-items]' }],
  renderHTML: ({ HTMLAttributes }) => ['cite', { ...HTMLAttributes, contenteditable: 'false' }],
})

const attribute = (name: string, missing: string) => ({
  default: missing,
  validate: 'string',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? missing,
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})
