import type { Mark, Node } from '@tiptap/pm/model'

/** The smallest part of a text block that a comparison tells apart: a word, a space, a sign, an object. */
export interface Token {
  /** What must be equal for two tokens to be the same, marks apart. */
  readonly key: string
  /** Positions in the block's content. */
  readonly from: number
  readonly to: number
  readonly marks: readonly Mark[]
  /** The object, where it is none of text. */
  readonly node: Node | null
}

const words = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu

/** The tokens of a text block's content, in order; words whose letters differ in marks are split. */
export function tokensOf(block: Node): Token[] {
  const tokens: Token[] = []
  block.forEach((child, from) => {
    if (!child.isText) {
      tokens.push({
        key: keyOfObject(child),
        from,
        to: from + child.nodeSize,
        marks: child.marks,
        node: child,
      })
      return
    }
    for (const { 0: key, index } of (child.text ?? '').matchAll(words))
      tokens.push({
        key,
        from: from + index,
        to: from + index + key.length,
        marks: child.marks,
        node: null,
      })
  })
  return tokens
}

/** Objects are told apart by their ids, so that one that was altered is still the same one. */
function keyOfObject(node: Node): string {
  const id = node.attrs.id
  return `\u0000${node.type.name} ${typeof id === 'string' && id ? id : JSON.stringify(node.toJSON())}`
}
