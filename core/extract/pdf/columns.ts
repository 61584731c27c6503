import type { Fragment } from './fragment.ts'
import { type Row, rowsOf, usualSize } from './rows.ts'

/** Fragments of a column or of a part of the page that spans columns, in reading order. */
export interface Region {
  readonly rows: readonly Row[]
}

/** Fewest lines that make a column. */
const fewestLines = 4
/** Mean words of a line below which two columns are a table, to be read row by row. */
const fewestWords = 3.2

/**
 * Cuts a page into columns and what spans them (recursively, as X-Y cuts do: Nagy and Seth 1984),
 * and puts them into reading order.
 */
export function regionsOf(fragments: readonly Fragment[], depth = 0): Region[] {
  const rows = rowsOf(fragments)
  const gutter = depth < 3 ? findGutter(rows) : null
  if (gutter === null) return rows.length > 0 ? [{ rows }] : []
  const regions: Region[] = []
  let spanning: Row[] = []
  let band: Row[] = []
  const endSpan = () => {
    if (spanning.length > 0) regions.push({ rows: spanning })
    spanning = []
  }
  const endBand = () => {
    const words = band.flat()
    if (words.length > 0) {
      regions.push(
        ...regionsOf(
          words.filter((one) => one.x1 <= gutter + 1),
          depth + 1,
        ),
      )
      regions.push(
        ...regionsOf(
          words.filter((one) => one.x1 > gutter + 1),
          depth + 1,
        ),
      )
    }
    band = []
  }
  for (const row of rows) {
    if (crosses(row, gutter)) {
      endBand()
      spanning.push(row)
    } else {
      endSpan()
      band.push(row)
    }
  }
  endBand()
  endSpan()
  return regions
}

/** Whether a row runs across the gutter, if only by words so near each other that it is no gap. */
function crosses(row: Row, gutter: number): boolean {
  return segmentsOf(row).some((one) => one.x0 < gutter - 1 && one.x1 > gutter + 1)
}

interface Segment {
  x0: number
  x1: number
  words: number
}

/** Pieces of a row between gaps wider than a space can be. */
function segmentsOf(row: Row): Segment[] {
  const size = usualSize(row)
  const found: Segment[] = []
  for (const { x0, x1, text } of row) {
    const before = found.at(-1)
    const words = text.trim().split(/\s+/).length
    if (before && x0 - before.x1 < size * 0.75) {
      before.x1 = Math.max(before.x1, x1)
      before.words += words
    } else found.push({ x0, x1, words })
  }
  return found
}

/** The x at which the right one of two columns begins; null for a single column. */
function findGutter(rows: readonly Row[]): number | null {
  const cut = rows.map(segmentsOf)
  const segments = cut.flat()
  const left = Math.min(...segments.map((one) => one.x0))
  const width = Math.max(...segments.map((one) => one.x1)) - left
  const starts = new Map<number, number>()
  for (const { x0 } of segments) {
    const key = Math.round(x0 / 2)
    starts.set(key, (starts.get(key) ?? 0) + 1)
  }
  let best: { x: number; lines: number } | null = null
  for (const [key, count] of starts) {
    if (count + (starts.get(key + 1) ?? 0) + (starts.get(key - 1) ?? 0) < fewestLines) continue
    const x = key * 2 - 2
    if (x < left + width * 0.2 || x > left + width * 0.8) continue
    const whole = cut.filter((row) => row.some((one) => one.x0 < x - 1 && one.x1 > x + 1)).length
    const parted = cut.filter((row) => row.every((one) => one.x0 >= x - 1 || one.x1 <= x + 1))
    const before = sideOf(parted, (one) => one.x1 <= x + 1)
    const after = sideOf(parted, (one) => one.x0 >= x - 1)
    const lines = Math.min(before.lines, after.lines)
    if (lines < fewestLines || (best && lines <= best.lines)) continue
    // A table has few words a cell; rows with a wide space in one place by chance are few.
    if ([before, after].some((side) => side.words < fewestWords || side.width < width * 0.2))
      continue
    if (whole > lines * 6) continue
    best = { x, lines }
  }
  return best?.x ?? null
}

/** Lines on one side of a gutter, their mean words, and their width together. */
function sideOf(rows: readonly (readonly Segment[])[], on: (one: Segment) => boolean) {
  const sides = rows.map((row) => row.filter(on)).filter((row) => row.length > 0)
  const all = sides.flat()
  return {
    lines: sides.length,
    words: all.reduce((sum, one) => sum + one.words, 0) / Math.max(1, sides.length),
    width: Math.max(...all.map((one) => one.x1)) - Math.min(...all.map((one) => one.x0)),
  }
}
