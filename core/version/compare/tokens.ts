import type { Mark, Node } from '@tiptap/pm/model'

/** A word, white space, a sign, an inline node, or the end of a paragraph that others follow. */
export interface Token {
  /** Equal for what counts as the same, whatever its formatting. */
  readonly key: string
  readonly from: number
  readonly to: number
  readonly kind: 'word' | 'space' | 'sign' | 'node' | 'break'
  readonly node: Node | null
  /** Formatting by stretches, UTF-16 units. */
  readonly pieces: readonly Piece[]
}

export interface Piece {
  readonly length: number
  readonly marks: readonly Mark[]
}

/** White space, a number with its separators, a word with its apostrophes, any other sign. */
const pattern =
  /\s+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

/** A text block where it stands: `start` is the position of its content. */
export interface TextBlock {
  readonly node: Node
  readonly start: number
}

/** The tokens of blocks that follow one another, a `break` between each two. */
export function tokensOf(blocks: readonly TextBlock[]): Token[] {
  const tokens: Token[] = []
  for (const [at, { node, start }] of blocks.entries()) {
    if (at > 0)
      tokens.push({ key: '\n¶', from: start - 2, to: start, kind: 'break', node: null, pieces: [] })
    let run: Node[] = []
    let runFrom = start
    const flush = () => {
      if (run.length > 0) addWords(tokens, run, runFrom)
      run = []
    }
    node.forEach((child, offset) => {
      if (child.isText) {
        if (run.length === 0) runFrom = start + offset
        run.push(child)
        return
      }
      flush()
      const from = start + offset
      const pieces = [{ length: child.nodeSize, marks: child.marks }]
      tokens.push({
        key: keyOf(child),
        from,
        to: from + child.nodeSize,
        kind: 'node',
        node: child,
        pieces,
      })
    })
    flush()
  }
  return tokens
}

function addWords(tokens: Token[], run: readonly Node[], start: number): void {
  const text = run.map((node) => node.text ?? '').join('')
  let at = 0
  let used = 0
  let from = start
  for (const [word] of text.matchAll(pattern)) {
    const pieces: Piece[] = []
    for (let left = word.length; left > 0; ) {
      const node = run[at]
      if (!node) break
      const length = Math.min(left, node.nodeSize - used)
      pieces.push({ length, marks: node.marks })
      left -= length
      used += length
      if (used === node.nodeSize) {
        at++
        used = 0
      }
    }
    const kind = /^\s/.test(word) ? 'space' : /[\p{L}\p{N}]/u.test(word) ? 'word' : 'sign'
    tokens.push({ key: word, from, to: from + word.length, kind, node: null, pieces })
    from += word.length
  }
}

/** A quotation or a citation is itself by its id, whatever became of it. */
function keyOf(node: Node): string {
  const { id } = node.attrs
  return `\n${node.type.name} ${typeof id === 'string' && id ? id : node.textContent}`
}
