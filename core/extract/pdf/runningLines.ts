import { folded } from '../text/features.ts'
import type { Page } from './fragment.ts'
import { lineOf, type Row, rowsOf, usualSize } from './rows.ts'

export interface Running {
  readonly pages: readonly Page[]
  /** What headers and footers say, each once. */
  readonly said: readonly string[]
}

/** Share of a page's height at its top and bottom in which headers and footers stand. */
const zone = 0.12

interface Edge {
  readonly page: number
  readonly row: Row
  readonly text: string
  readonly y: number
  readonly size: number
  /** From the edge of the page inwards: 0 is the outermost row. */
  readonly depth: number
  readonly top: boolean
}

/** Takes repeated headers, footers and page numbers off the pages. */
export function withoutRunningLines(pages: readonly Page[]): Running {
  const edges = pages.flatMap(edgesOf)
  const repeats = new Map<string, Set<number>>()
  const key = (edge: Edge, shift = 0) =>
    `${edge.top} ${Math.round(edge.y / 3) + shift} ${edge.text.replace(/\d+/g, '#').toLowerCase()}`
  for (const edge of edges) {
    for (const shift of [-1, 0, 1]) {
      const found = repeats.get(key(edge, shift)) ?? new Set()
      found.add(edge.page)
      repeats.set(key(edge, shift), found)
    }
  }
  const numbered = numberedEdges(edges)
  const usual = usualSize(pages.flatMap((page) => page.fragments))
  const title = folded(
    (pages[0]?.fragments ?? [])
      .filter(({ size }) => size > usual * 1.15)
      .map(({ text }) => text)
      .join(' '),
  )
  /** The document's title or the number of the page, on a later page, in small print. */
  const names = ({ page, size, text }: Edge) => {
    const words = folded(text.replace(/^\d+\W|\W\d+$/g, ''))
    const counted = numberAtEnd(text) === page + 1 && size < usual * 0.97 && text.length < 120
    return page > 0 && (counted || (words.includes(' ') && title.includes(words)))
  }
  const running = new Set<Row>()
  let outer: Edge | null = null
  for (const edge of edges) {
    // Within the outermost row that stays, everything is text.
    const inside = edge.depth > 0 && outer !== null && !running.has(outer.row)
    outer = edge
    if (inside) continue
    const repeated = (repeats.get(key(edge))?.size ?? 0) >= 2 && edge.depth < 4
    const numbers =
      edge.depth < 2 &&
      (names(edge) ||
        isPageNumber(edge.text, edge.page + 1) ||
        isPrinted(edge.text) ||
        numbered.has(edge))
    if (repeated || numbers) running.add(edge.row)
  }
  const gone = new Set([...running].flat())
  const said = edges
    .filter((edge) => running.has(edge.row))
    .map((edge) => edge.text.replace(/^\W*\d+\W+|\W+\d+\W*$/gu, '').trim())
    .filter((text) => /\p{L}{3}/u.test(text) && !/^page\b/i.test(text))
  return {
    pages: pages.map((page) => ({
      ...page,
      fragments: page.fragments.filter((fragment) => !gone.has(fragment)),
    })),
    said: [...new Set(said)],
  }
}

function edgesOf(page: Page, index: number): Edge[] {
  const rows = rowsOf(page.fragments)
  const found = rows.map((row) => ({ row, line: lineOf(row) }))
  const top = found.filter(({ line }) => line.y < page.height * zone)
  const bottom = found.filter(({ line }) => line.y > page.height * (1 - zone)).reverse()
  const edge = (isTop: boolean) => (one: (typeof found)[number], depth: number) => ({
    page: index,
    row: one.row,
    text: one.line.text,
    y: one.line.y,
    size: one.line.size,
    depth,
    top: isTop,
  })
  return [...top.map(edge(true)), ...bottom.map(edge(false))]
}

/** What browsers print around a page: its address, the day and hour of printing. */
function isPrinted(text: string): boolean {
  return (
    /^(?:https?|file):\/\/\S+(?:\s+\d+\s?\/\s?\d+)?$/.test(text) ||
    /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d\d/.test(text)
  )
}

/** "7", "– 7 –", "Page 7 of 12", "vii", "7 | 12". */
function isPageNumber(text: string, page: number): boolean {
  const plain = text.replace(/[–—|·•\s-]+/gu, ' ').trim()
  if (
    /^(?:page|seite|p\.?|página|pagina|стр\.?)\s?\d{1,4}(?:\s?(?:of|\/|von|de|sur|di|из)\s?\d{1,4})?$/iu.test(
      plain,
    )
  )
    return true
  if (/^\d{1,4}\s?(?:\/|of|von|de|sur)\s?\d{1,4}$/u.test(plain)) return true
  if (/^[ivxl]{1,7}$/i.test(plain)) return true
  // A year alone at the foot of a page is no page number, unless it is counted.
  return /^\d{1,3}$/.test(plain) || plain === String(page)
}

/** Rows at the same height whose number grows by one from page to page, whatever else they say. */
function numberedEdges(edges: readonly Edge[]): Set<Edge> {
  const found = new Set<Edge>()
  const outer = edges.filter((edge) => edge.depth < 2 && edge.text.length < 120)
  const byPage = Map.groupBy(outer, (edge) => edge.page)
  for (const edge of outer) {
    const number = numberAtEnd(edge.text)
    if (number === null) continue
    for (const step of [1, 2]) {
      const next = byPage
        .get(edge.page + step)
        ?.find(
          (other) =>
            other.top === edge.top &&
            Math.abs(other.y - edge.y) < 3 &&
            numberAtEnd(other.text) === number + step,
        )
      if (next) found.add(edge).add(next)
    }
  }
  return found
}

function numberAtEnd(text: string): number | null {
  const found = /^(\d{1,4})\b|\b(\d{1,4})$/.exec(text)
  return found ? Number(found[1] ?? found[2]) : null
}
