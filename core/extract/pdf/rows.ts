import { type Fragment, markClose, markOpen, type TextLine } from './fragment.ts'

/** Fragments on one baseline, left to right, with the raised and lowered signs beside them. */
export type Row = readonly Fragment[]

/** Gathers fragments into rows, top to bottom. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const usual = usualSize(fragments)
  const small = (fragment: Fragment) =>
    fragment.size < usual * 0.8 && fragment.text.trim().length <= 4
  const rows: Fragment[][] = []
  for (const fragment of fragments.filter((one) => !small(one)).sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (
      row &&
      first &&
      Math.abs(fragment.y - first.y) <= Math.min(first.size, fragment.size) * 0.25
    )
      row.push(fragment)
    else rows.push([fragment])
  }
  for (const fragment of fragments.filter(small)) {
    const row = rows.find((one) => touches(one, fragment))
    if (row) row.push(fragment)
    else rows.push([fragment])
  }
  const top = (row: Row) => Math.max(...row.map(({ y, size }) => y + size / 1000))
  return merged(rows.sort((a, b) => top(a) - top(b))).map((row) => row.sort((a, b) => a.x0 - b.x0))
}

/** Small signs that touch nothing and stand on one line (a page of small print) belong together. */
function merged(rows: readonly Fragment[][]): Fragment[][] {
  const result: Fragment[][] = []
  for (const row of rows) {
    const before = result.at(-1)
    const [one, other] = [before?.[0], row[0]]
    if (
      before &&
      one &&
      other &&
      Math.abs(one.y - other.y) <= Math.min(one.size, other.size) * 0.25
    )
      before.push(...row)
    else result.push(row)
  }
  return result
}

function touches(row: Row, sign: Fragment): boolean {
  return row.some(
    (word) =>
      word.size > sign.size * 1.15 &&
      sign.y <= word.y + word.size * 0.3 &&
      sign.y >= word.y - word.size * 0.7 &&
      sign.x0 - word.x1 < word.size * 0.35 &&
      word.x0 - sign.x1 < word.size * 0.35,
  )
}

/** The size in which most letters are set, in points. */
export function usualSize(fragments: readonly Pick<Fragment, 'size' | 'text'>[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of fragments) {
    const key = Math.round(size * 4) / 4
    letters.set(key, (letters.get(key) ?? 0) + text.length)
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/** A row as a line of text: spaces where the gaps are, raised figures marked. */
export function lineOf(row: Row): TextLine {
  const size = usualSize(row)
  const plain = row.filter((fragment) => fragment.size > size * 0.8)
  const base = plain[0] ?? row[0]
  const rightToLeft = row.filter((fragment) => fragment.rightToLeft).length > row.length / 2
  const ordered = rightToLeft ? [...row].sort((a, b) => b.x1 - a.x1) : row
  let text = ''
  let before: Fragment | null = null
  for (const fragment of ordered) {
    const gap = before ? (rightToLeft ? before.x0 - fragment.x1 : fragment.x0 - before.x1) : 0
    const words = fragment.text.replace(/\s+/g, ' ')
    const raised =
      base !== undefined &&
      fragment.size <= size * 0.8 &&
      fragment.y < base.y - size * 0.1 &&
      /^\s?[\d*†‡§,\s]{1,6}$/u.test(words)
    if (gap > size * 0.14 && !/\s$/.test(text) && !/^\s/.test(words)) text += ' '
    text += raised ? `${markOpen}${words.trim()}${markClose}` : words
    before = fragment
  }
  const fonts = new Map<string, number>()
  for (const one of row) fonts.set(one.font, (fonts.get(one.font) ?? 0) + one.text.length)
  return {
    text: text.trim(),
    x0: Math.min(...row.map((one) => one.x0)),
    x1: Math.max(...row.map((one) => one.x1)),
    y: base?.y ?? 0,
    size,
    font: [...fonts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0])[0],
  }
}
