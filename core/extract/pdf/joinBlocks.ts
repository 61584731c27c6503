import { endsSentence, startsLower } from '../text/features.ts'
import { hasRoom, type PdfBlock, startsItem } from './buildBlocks.ts'
import { alike, type Measures } from './frames.ts'
import { joinLines, type Vocabulary } from './hyphens.ts'

export type PdfKind = 'paragraph' | 'small' | 'large'

/** A block that is whole again, with the words of its lines joined. */
export interface WholeBlock extends PdfBlock {
  readonly text: string
  /** It is the last one in its column. */
  readonly endsColumn: boolean
}

/** Joins what columns, pages and pictures cut in two. */
export function joinBlocks(
  columns: readonly (readonly PdfBlock[])[],
  measures: Measures,
  vocabulary: Vocabulary,
): WholeBlock[] {
  const whole: WholeBlock[] = []
  /** Index of the last block of running text. */
  let open = -1
  for (const column of columns) {
    const lastBody = column.findLastIndex((block) => isBody(block, measures))
    for (const [index, block] of column.entries()) {
      const half = whole[open]
      const text = textOf(block, vocabulary)
      if (!isBody(block, measures)) {
        whole.push({ ...block, text, endsColumn: index > lastBody })
        // A heading ends a paragraph.
        if (block.size > measures.size * 0.94) open = -1
        continue
      }
      if (
        half &&
        runsOn(half, block, measures, half.frame !== block.frame, open < whole.length - 1)
      ) {
        whole[open] = {
          ...half,
          lines: [...half.lines, ...block.lines],
          frame: block.frame,
          text: joinLines(half.text, text, vocabulary),
          font: half.font === block.font ? half.font : '',
        }
        continue
      }
      open = whole.length
      whole.push({ ...block, text, endsColumn: index > lastBody })
    }
  }
  return whole
}

function isBody(block: PdfBlock, measures: Measures): boolean {
  if (!alike(block.size, measures.size)) return false
  const [line] = block.lines
  const short = block.lines.length === 1 && line !== undefined && line.text.length < 90
  // A single line in another font is a heading or a byline.
  return !(short && block.font !== measures.font && !endsSentence(line.text))
}

export function textOf({ lines }: Pick<PdfBlock, 'lines'>, vocabulary: Vocabulary): string {
  return lines.reduce(
    (text, line) => (text ? joinLines(text, line.text, vocabulary) : line.text),
    '',
  )
}

function runsOn(
  half: WholeBlock,
  block: PdfBlock,
  measures: Measures,
  acrossColumns: boolean,
  interrupted: boolean,
): boolean {
  const last = half.lines.at(-1)
  const [first, second] = block.lines
  if (!last || !first || (!acrossColumns && !interrupted)) return false
  if (startsItem(first.text)) return false
  if (/\p{L}[-\u2010\u00ad]$/u.test(last.text)) return true
  const em = measures.size
  const indented = first.x0 - block.frame.left > em * 0.6
  const quoted = second !== undefined && second.x0 - block.frame.left > em * 0.6
  if (!endsSentence(last.text)) return startsLower(first.text) || !(indented && !quoted)
  if (!acrossColumns || startsLower(first.text)) return startsLower(first.text)
  if (indented && !quoted) return false
  return !hasRoom(last, first, half.frame.right)
}
