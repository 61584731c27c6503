import type { TextLine } from './fragment.ts'

/** Lines of a column and the margins between which they are set, in points. */
export interface Frame {
  readonly page: number
  readonly pageHeight: number
  readonly lines: readonly TextLine[]
  readonly left: number
  readonly right: number
}

export interface Measures {
  /** Size, font and distance of the lines of the running text, in points. */
  readonly size: number
  readonly font: string
  readonly pitch: number
  /** Paragraphs begin with an indent, not after a gap. */
  readonly indents: boolean
}

type Column = Pick<Frame, 'page' | 'pageHeight' | 'lines'>

/** Fewest lines that show where the right margin is. */
const enoughLines = 5

export function measuresOf(columns: readonly Column[]): Measures {
  const lines = columns.flatMap((column) => column.lines)
  const size = mostly(lines, (line) => Math.round(line.size * 4) / 4) ?? 10
  const font = mostly(
    lines.filter((line) => alike(line.size, size)),
    (line) => line.font,
  )
  const steps: number[] = []
  let indents = 0
  for (const { lines: column } of columns) {
    const left = leftOf(column, size)
    for (const [index, line] of column.entries()) {
      const before = column[index - 1]
      if (!before || !alike(before.size, size) || !alike(line.size, size)) continue
      const step = line.y - before.y
      if (step > 0 && step < size * 3) steps.push(step)
      const next = column[index + 1]
      const shift = line.x0 - left
      if (shift > size * 0.6 && shift < size * 4 && next && Math.abs(next.x0 - left) < size * 0.3)
        indents += 1
    }
  }
  const pitch = mostly(
    steps.map((step) => ({ text: 'x', step })),
    ({ step }) => Math.round(step * 2) / 2,
  )
  const gaps = steps.filter((step) => pitch !== null && step > pitch * 1.25).length
  return {
    size,
    font: font ?? '',
    pitch: pitch ?? size * 1.3,
    indents: indents > gaps,
  }
}

/** Finds the margins of each column; a short one takes the right margin from others like it. */
export function framesOf(columns: readonly Column[], { size }: Measures): Frame[] {
  const frames = columns.map((column) => {
    const body = column.lines.filter((line) => alike(line.size, size))
    const lines = body.length > 0 ? body : column.lines
    return {
      ...column,
      left: leftOf(lines, size),
      right: Math.max(...lines.map((line) => line.x1)),
      count: body.length,
    }
  })
  const long = frames.filter((frame) => frame.count >= enoughLines)
  return frames.map(({ count, ...frame }) => {
    if (count >= enoughLines) return frame
    const like = long.filter(
      (other) => Math.abs(other.left - frame.left) < size * 2 && other.right >= frame.right - 2,
    )
    const nearest = like.reduce<number | null>(
      (best, other) =>
        best === null || Math.abs(other.left - frame.left) < Math.abs(best) ? other.right : best,
      null,
    )
    return { ...frame, right: nearest ?? frame.right }
  })
}

function leftOf(lines: readonly TextLine[], size: number): number {
  const body = lines.filter((line) => alike(line.size, size))
  const used = body.length > 0 ? body : lines
  const least = Math.min(...used.map((line) => line.x0))
  if (used.length < 3) return least
  const counts = new Map<number, number>()
  for (const { x0 } of used) counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1)
  // The leftmost of the places where a good share of the lines begin.
  const shared = [...counts].filter(([, count]) => count >= Math.max(2, used.length * 0.2))
  return shared.length > 0 ? Math.min(...shared.map(([x]) => x)) : least
}

export function alike(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * 0.06
}

/** The value that most letters have. */
function mostly<T extends { text: string }, V>(
  items: readonly T[],
  value: (item: T) => V,
): V | null {
  const weights = new Map<V, number>()
  for (const item of items)
    weights.set(value(item), (weights.get(value(item)) ?? 0) + item.text.length)
  let best: [V, number] | null = null
  for (const entry of weights) if (!best || entry[1] > best[1]) best = entry
  return best?.[0] ?? null
}
