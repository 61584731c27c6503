import { canonicalize } from '../revision.ts'
import { countWords, endsSentence } from '../text/features.ts'
import { isElement, tagOf } from './dom.ts'

export interface Piece {
  readonly nodes: readonly Node[]
  readonly text: string
  /** More than a line break stands before it. */
  readonly spaced: boolean
}

/**
 * Parts a run of inline nodes into paragraphs: at two line breaks in a row, and at single ones where
 * they plainly part whole paragraphs.
 */
export function splitRun(nodes: readonly Node[], preformatted: boolean): Piece[] {
  const live = preformatted ? splitAtBlankLines(nodes) : nodes
  const lines: { nodes: Node[]; gap: number }[] = [{ nodes: [], gap: 0 }]
  for (const node of live) {
    const last = lines.at(-1)
    if (!last) continue
    if (isElement(node) && tagOf(node) === 'br') {
      if (textOf(last.nodes) === '') last.gap += 1
      else lines.push({ nodes: [], gap: 1 })
    } else last.nodes.push(node)
  }
  const texts = lines.map((line) => textOf(line.nodes))
  const single = partsParagraphs(texts.filter((text) => text !== ''))
  const pieces: { nodes: Node[]; text: string; spaced: boolean }[] = []
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? ''
    if (text === '') continue
    const last = pieces.at(-1)
    if (last && line.gap < 2 && !single) {
      last.nodes.push(...line.nodes)
      last.text = canonicalize(`${last.text} ${text}`)
    } else pieces.push({ nodes: [...line.nodes], text, spaced: line.gap > 2 })
  }
  return pieces
}

/** Single breaks part paragraphs when nearly every line is a sentence of some length. */
function partsParagraphs(texts: readonly string[]): boolean {
  if (texts.length < 2) return false
  const whole = texts.filter((text) => endsSentence(text) && countWords(text) >= 6).length
  const long = texts.reduce((sum, text) => sum + countWords(text), 0) / texts.length
  return whole >= texts.length * 0.7 && long >= 12
}

function textOf(nodes: readonly Node[]): string {
  return canonicalize(nodes.map((node) => textWithBreaks(node)).join(''))
}

/** Text of a node, with a space where a line breaks inside. */
function textWithBreaks(node: Node): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '') : ''
  if (/^(?:br|img|picture)$/.test(tagOf(node))) return ' '
  if (!node.querySelector('br,img')) return node.textContent ?? ''
  return [...node.childNodes].map(textWithBreaks).join('')
}

/** Blank lines in preformatted text become pairs of line breaks. */
function splitAtBlankLines(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => {
    const parts = node.nodeType === 3 ? (node.textContent ?? '').split(/\n[ \t]*\n\s*/) : []
    const { ownerDocument: document, parentNode: parent } = node
    if (parts.length < 2 || !document || !parent) return [node]
    const made = parts.flatMap((part, index) => [
      ...(index > 0 ? [document.createElement('br'), document.createElement('br')] : []),
      document.createTextNode(part),
    ])
    for (const one of made) parent.insertBefore(one, node)
    parent.removeChild(node)
    return made
  })
}
