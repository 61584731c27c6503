import fastDiff from 'fast-diff'
import { type Cell, type Run, wordsOf } from './editedTexts.ts'

/** Text that is the same by more than chance, UTF-16 units. */
const leastCarried = 16
/** Text beside such, or all that went or came in a place. */
const leastBeside = 4
/** Pairs of runs that are looked through for that. */
const mostPairs = 400

/** Places where a text that went and one that came are the same. */
interface CommonPiece {
  readonly fromAt: number
  readonly toAt: number
  readonly length: number
}

interface Piece extends CommonPiece {
  readonly from: Run
  readonly to: Run
}

/**
 * Pairs of characters that went and came in one edit and are the same text: the half of a paragraph
 * that was split, a heading that was a paragraph, a block that was dragged.
 */
export function carriedOver(gone: readonly Run[], come: readonly Run[]): [from: Cell, to: Cell][] {
  const pairs: [Cell, Cell][] = []
  const used = new Set<Cell>()
  const carry = ({ from, to, fromAt, toAt, length }: Piece) => {
    for (let at = 0; at < length; at++) {
      const [a, b] = [from.cells[fromAt + at], to.cells[toAt + at]]
      if (!a || !b || used.has(a) || used.has(b)) continue
      used.add(a).add(b)
      pairs.push([a, b])
    }
  }
  const ends: Piece[] = []
  for (const piece of wholeRuns(gone, come)) {
    carry(piece)
    ends.push(piece)
  }
  const isOpen = ({ cells }: Run) => !cells.some((cell) => used.has(cell))
  const [left, right] = [gone.filter(isOpen), come.filter(isOpen)]
  if (left.length * right.length > mostPairs) return [...pairs, ...ends.flatMap(sharedEnds)]
  const pieces = left
    .flatMap((from) =>
      right.flatMap((to) =>
        commonPieces(wordsOf(from), wordsOf(to), leastBeside).map((piece) => ({
          ...piece,
          from,
          to,
        })),
      ),
    )
    .sort((a, b) => b.length - a.length)
  const linked = new Map<Run, Set<Run>>()
  for (const piece of pieces) {
    const { from, to, length } = piece
    const isWhole = length === from.cells.length || length === to.cells.length
    if (length < leastCarried && !(isWhole && from.text !== to.text) && !linked.get(from)?.has(to))
      continue
    linked.set(from, (linked.get(from) ?? new Set()).add(to))
    carry(piece)
    if (length >= leastCarried && from.text !== to.text) ends.push(piece)
  }
  return [...pairs, ...ends.flatMap(sharedEnds)]
}

/**
 * What stands beside a piece in both places: where one paragraph's text becomes another's, the
 * editor's binding leaves the letters that they begin and end with.
 */
function sharedEnds({ from, to, fromAt, toAt, length }: Piece): [Cell, Cell][] {
  const before = from.text.filter(({ fate }) => fate !== 'new')
  const after = to.text.filter(({ fate }) => fate !== 'gone')
  const pairs: [Cell, Cell][] = []
  const walk = (first: Cell | undefined, last: Cell | undefined, step: number) => {
    if (!first || !last) return
    for (let [a, b] = [before.indexOf(first), after.indexOf(last)]; ; ) {
      a += step
      b += step
      const [was, is] = [before[a], after[b]]
      if (!was || is?.fate !== 'kept' || was.unit !== is.unit) return
      pairs.push([was, is])
    }
  }
  walk(from.cells[fromAt], to.cells[toAt], -1)
  walk(from.cells[fromAt + length - 1], to.cells[toAt + length - 1], 1)
  return pairs
}

/** What went from one text and came in another, all of it. */
function wholeRuns(gone: readonly Run[], come: readonly Run[]): Piece[] {
  const byWords = new Map<string, Run[]>()
  for (const run of gone) byWords.set(wordsOf(run), [...(byWords.get(wordsOf(run)) ?? []), run])
  return come.flatMap((to) => {
    const others = byWords.get(wordsOf(to)) ?? []
    const at = others.findIndex(({ text }) => text !== to.text)
    const [from] = at < 0 ? [] : others.splice(at, 1)
    return from ? [{ from, to, fromAt: 0, toAt: 0, length: to.cells.length }] : []
  })
}

/** Pieces of at least so many UTF-16 units. */
export function commonPieces(from: string, to: string, least: number): CommonPiece[] {
  const length = Math.min(from.length, to.length)
  if (length < least) return []
  const [inFrom, inTo] = [from.indexOf(to), to.indexOf(from)]
  if (inFrom >= 0 || inTo >= 0)
    return [{ fromAt: Math.max(0, inFrom), toAt: Math.max(0, inTo), length }]
  const pieces: CommonPiece[] = []
  if (!mayShare(from, to)) return pieces
  let [fromAt, toAt] = [0, 0]
  for (const [kind, { length }] of fastDiff(from, to)) {
    if (kind === fastDiff.EQUAL && length >= least) pieces.push({ fromAt, toAt, length })
    if (kind !== fastDiff.INSERT) fromAt += length
    if (kind !== fastDiff.DELETE) toAt += length
  }
  return pieces
}

/** Whether it is worth while to compare: of what is long enough, half is at one of these places. */
function mayShare(from: string, to: string): boolean {
  const size = leastCarried / 2
  for (let at = 0; at + size <= to.length; at += size)
    if (from.includes(to.slice(at, at + size))) return true
  return false
}
