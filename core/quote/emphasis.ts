import type { Node } from '@tiptap/pm/model'

/** Whether words of a quotation are set in italics: the source's text has none, so they were added. */
export function hasEmphasis(quote: Node): boolean {
  let found = false
  quote.forEach((child) => {
    if (child.marks.some((mark) => mark.type.name === 'italic')) found = true
  })
  return found
}
