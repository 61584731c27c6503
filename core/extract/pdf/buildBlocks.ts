import { endsSentence } from '../text/features.ts'
import type { TextLine } from './fragment.ts'
import { alike, type Frame, type Measures } from './frames.ts'

/** Lines that belong together: a paragraph, a heading, a note, or a part of one. */
export interface PdfBlock {
  readonly lines: readonly TextLine[]
  /** Where its lines stand; those of one that runs on are told by `frames`. */
  readonly frame: Frame
  readonly size: number
  readonly font: string
}

const bullet = /^[•●▪◦‣∙■▸►–—*·-]\s+\S/u
const number = /^(?:\(?\d{1,2}[.)]|\[\d{1,3}\]|[a-z]\))\s+\S/u

export function startsItem(text: string): boolean {
  return bullet.test(text) || number.test(text)
}

/** Cuts a column into blocks by gap, indent, size, and lines that end early. */
export function buildBlocks(frame: Frame, measures: Measures): PdfBlock[] {
  const blocks: TextLine[][] = []
  for (const line of frame.lines) {
    const block = blocks.at(-1)
    if (block && !startsBlock(block, line, frame, measures)) block.push(line)
    else blocks.push([line])
  }
  return blocks.map((lines) => ({
    lines,
    frame,
    size: lines[0]?.size ?? 0,
    font: lines.every((line) => line.font === lines[0]?.font) ? (lines[0]?.font ?? '') : '',
  }))
}

function startsBlock(
  block: readonly TextLine[],
  line: TextLine,
  frame: Frame,
  measures: Measures,
): boolean {
  const before = block.at(-1)
  const [first, second] = block
  if (!before || !first) return true
  if (!alike(before.size, line.size)) return true
  const step = line.y - before.y
  const body = alike(line.size, measures.size)
  const known = second ? second.y - first.y : body ? measures.pitch : line.size * 1.3
  if (step < 0 || step > Math.max(known, line.size) * 1.28) return true
  const item = startsItem(first.text)
  if (startsItem(line.text) && (bullet.test(line.text) || item || endsSentence(before.text)))
    return true
  const em = line.size
  const right = block.length >= 3 && first.x0 > frame.left + em ? widest(block) : frame.right
  const room = hasRoom(before, line, right)
  if (
    before.font !== line.font &&
    (room || line.x1 < right - em * 4) &&
    isOther(before, line, measures)
  )
    return true
  if (!centred(before, line, frame) && line.size <= measures.size * 1.15) {
    const shift = line.x0 - before.x0
    // The words of a list item or a note hang under its first word.
    if (shift > em * 0.6 && shift < em * 6 && !(block.length === 1 && (item || isMarked(first))))
      return true
    const again =
      block.length === 1 && before.x0 - frame.left > em * 0.6 && Math.abs(shift) < em * 0.2
    if (again && measures.indents && endsSentence(before.text)) return true
    const quoted = block.length >= 2 && before.x0 - frame.left > em * 0.6
    if (-shift > em * 0.6 && quoted) return true
  }
  return room && endsSentence(before.text)
}

function widest(block: readonly TextLine[]): number {
  return Math.max(...block.map((line) => line.x1))
}

/** Whether the first word of a line would have fitted behind the line before it. */
export function hasRoom(before: TextLine, line: TextLine, right: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  const width = ((line.x1 - line.x0) * word.length) / Math.max(1, line.text.length)
  return right - before.x1 > width + before.size * 0.6
}

/** A change between the font of the text and that of headings, not a line of italics within it. */
function isOther(before: TextLine, line: TextLine, { font }: Measures): boolean {
  return before.font !== font || (line.font !== font && endsSentence(before.text))
}

function isMarked(line: TextLine): boolean {
  return /^(?:\ue000|\d{1,3}\s|[*†‡])/u.test(line.text)
}

function centred(a: TextLine, b: TextLine, { left, right }: Frame): boolean {
  const middle = (left + right) / 2
  const off = (line: TextLine) => Math.abs((line.x0 + line.x1) / 2 - middle)
  return (
    off(a) < 3 &&
    off(b) < 3 &&
    Math.abs(a.x0 - b.x0) > 2 &&
    a.x0 - left > a.size &&
    b.x0 - left > b.size
  )
}
