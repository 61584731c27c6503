import { canonicalize } from '../revision.ts'
import { captionKind } from '../text/captionKind.ts'
import { countWords, endsSentence } from '../text/features.ts'
import { isElement, tagOf } from './dom.ts'

export interface Piece {
  readonly nodes: readonly Node[]
  readonly text: string
  /** More than a line break stands before it. */
  readonly spaced: boolean
}

interface Row {
  readonly nodes: Node[]
  gap: number
  /** It stands alone whatever its neighbours are. */
  readonly apart: boolean
}

/**
 * Parts a run of inline nodes into paragraphs: at two line breaks in a row, at single ones where they
 * plainly part whole paragraphs or lines of a byline, and between labelled elements of a byline, a
 * caption and its credit.
 */
export function splitRun(
  nodes: readonly Node[],
  { preformatted, figure }: { preformatted: boolean; figure: boolean },
): Piece[] {
  const live = preformatted ? splitAtBlankLines(nodes) : nodes
  const rows = rowsOf(live, figure)
  const texts = rows.map((row) => textOf(row.nodes))
  const single = partsParagraphs(texts.filter((text) => text !== '')) && !preformatted
  const pieces: { nodes: Node[]; texts: string[]; spaced: boolean }[] = []
  let apart = false
  for (const [index, row] of rows.entries()) {
    const text = texts[index] ?? ''
    if (text === '') continue
    const last = pieces.at(-1)
    if (last && row.gap < 2 && !single && !row.apart && !apart) {
      last.nodes.push(...row.nodes)
      last.texts.push(text)
    } else pieces.push({ nodes: [...row.nodes], texts: [text], spaced: row.gap > 2 })
    apart = row.apart
  }
  return pieces.map(({ nodes: held, texts: words, spaced }) => ({
    nodes: held,
    text: words.join(' '),
    spaced,
  }))
}

function rowsOf(nodes: readonly Node[], figure: boolean): Row[] {
  const labelled = isLabelled(nodes)
  const rows: Row[] = [{ nodes: [], gap: 0, apart: false }]
  for (const node of nodes) {
    const last = rows.at(-1)
    if (!last) continue
    if (isElement(node) && tagOf(node) === 'br') {
      if (textOf(last.nodes) === '') last.gap += 1
      else rows.push({ nodes: [], gap: 1, apart: false })
    } else if (isElement(node) && (labelled || (figure && isCredit(node)))) {
      rows.push({ nodes: [node], gap: 1, apart: true })
      rows.push({ nodes: [], gap: 0, apart: false })
    } else last.nodes.push(node)
  }
  return rows
}

const mostLabelledWords = 30

/** A byline such as `<a>Jane Doe</a><span class="date">3 May</span>`: elements only, all of them short. */
function isLabelled(nodes: readonly Node[]): boolean {
  const elements = nodes.filter(isElement)
  const shown = elements.filter((element) => textOf([element]) !== '')
  if (shown.length < 2 || shown.length > 8) return false
  const loose = nodes.filter((node) => !isElement(node)).map((node) => textOf([node]))
  if (loose.some((text) => /[\p{L}\p{N}]/u.test(text))) return false
  const counts = shown.map((element) => countWords(textOf([element])))
  if (counts.some((count) => count > 10)) return false
  if (counts.reduce((sum, count) => sum + count, 0) > mostLabelledWords) return false
  return shown.every(
    (element) =>
      /^(?:a|span|time|small|cite|strong|b|em)$/.test(tagOf(element)) && isNamed(element),
  )
}

function isNamed(element: Element): boolean {
  return (
    tagOf(element) === 'a' ||
    tagOf(element) === 'time' ||
    element.hasAttribute('class') ||
    element.hasAttribute('itemprop')
  )
}

const creditName =
  /credit|copyright|source|(?:^|[\s_-])(?:src|cred|cr|autor|auteur|author|photographer|agency|agence|quelle|fonte|fuente)(?:$|[\s_-])/i

/** An element of a caption that names who took the picture. */
function isCredit(element: Element): boolean {
  const text = textOf([element])
  if (text === '' || countWords(text) > 14) return false
  if (creditName.test(element.getAttribute('class') ?? '')) return true
  if (/^\([^()]{2,40}\)$/.test(text)) return true
  return /^(?:small|cite)$/.test(tagOf(element)) || captionKind(text) === 'credit'
}

/** Single breaks part paragraphs when nearly every line is a sentence of some length, or none is. */
function partsParagraphs(texts: readonly string[]): boolean {
  if (texts.length < 2) return false
  const whole = texts.filter((text) => endsSentence(text) && countWords(text) >= 6).length
  const long = texts.reduce((sum, text) => sum + countWords(text), 0) / texts.length
  if (whole >= texts.length * 0.7 && long >= 12) return true
  return (
    texts.length <= 4 && texts.every((text) => countWords(text) <= 6 && !/[.,;:!?]$/.test(text))
  )
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
