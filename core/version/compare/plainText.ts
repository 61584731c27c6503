import type { Node } from '@tiptap/pm/model'

/** A node's words, with a space between its blocks. */
export const plainText = (node: Node): string => node.textBetween(0, node.content.size, ' ')
