import { countWords, endsSentence } from '../text/features.ts'

/** As much of mammoth's document as is looked at here; it has no types of its own. */
interface Node {
  readonly type: string
  readonly children?: readonly Node[]
  readonly styleName?: string | null
  readonly styleId?: string | null
  readonly numbering?: unknown
  readonly alignment?: string | null
  readonly value?: string
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly fontSize?: number | null
}

/** Paragraphs from the top among which a title is looked for. */
const nearTop = 8

/**
 * Names the style of paragraphs that were formatted by hand: a large first line is the title, a
 * short bold one a heading, a line of italics under a picture its caption.
 */
export function styleByLook(document: unknown): unknown {
  if (!isNode(document) || !document.children) return document
  const blocks = document.children
  const usual = usualSize(blocks)
  const styled = blocks.some((block) => /^(?:title|heading 1)$/i.test(block.styleName ?? ''))
  const title = styled ? -1 : titleAt(blocks, usual)
  return {
    ...document,
    children: blocks.map((block, index) => {
      if (index === title) return named(block, 'Title')
      if (block.type !== 'paragraph' || block.numbering || !isPlain(block)) return block
      const text = textOf(block)
      const words = countWords(text)
      if (words === 0 || words > 60) return block
      const above = blocks[index - 1]
      const under = above !== undefined && holdsPicture(above) && textOf(above).trim() === ''
      if (under && (block.alignment === 'center' || all(block, (run) => run.isItalic === true)))
        return named(block, 'Caption')
      const large = sizeOf(block) > usual * 1.1
      const bold = all(block, (run) => run.isBold === true)
      if (words <= 20 && (bold || large) && !endsSentence(text)) return named(block, 'Heading 3')
      return block
    }),
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

function named(block: Node, styleName: string): Node {
  return { ...block, styleName, styleId: styleName.replace(' ', '') }
}

function isPlain({ styleName }: Node): boolean {
  return (
    !styleName ||
    /^(?:normal|body|body text|standard|default|no spacing|text body)/i.test(styleName)
  )
}

function titleAt(blocks: readonly Node[], usual: number): number {
  let best = -1
  let size = usual * 1.2
  for (const [index, block] of blocks.slice(0, nearTop).entries()) {
    const words = countWords(textOf(block))
    if (block.type !== 'paragraph' || words < 2 || words > 45 || sizeOf(block) <= size) continue
    best = index
    size = sizeOf(block)
  }
  return best
}

function runsOf(node: Node): Node[] {
  if (node.type === 'run') return textOf(node).trim() ? [node] : []
  return (node.children ?? []).flatMap(runsOf)
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? ''
  return (node.children ?? []).map(textOf).join('')
}

function holdsPicture(node: Node): boolean {
  return node.type === 'image' || (node.children ?? []).some(holdsPicture)
}

function all(node: Node, is: (run: Node) => boolean): boolean {
  const runs = runsOf(node)
  return runs.length > 0 && runs.every(is)
}

/** Word's usual size, in points, where a run does not state its own. */
const unstated = 11

function sizeOf(node: Node): number {
  const runs = runsOf(node)
  return runs.length === 0 ? 0 : Math.min(...runs.map((run) => run.fontSize ?? unstated))
}

function usualSize(blocks: readonly Node[]): number {
  const letters = new Map<number, number>()
  for (const block of blocks) {
    const size = sizeOf(block)
    letters.set(size, (letters.get(size) ?? 0) + textOf(block).length)
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [unstated, 0])[0]
}
