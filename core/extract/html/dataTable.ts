import { canonicalize } from '../revision.ts'
import { isElement, tagOf } from './dom.ts'

/** Rows with several cells from which a table without head cells is one of data, not of layout. */
const fewestRows = 3

/** Longest cell of a table of data, in UTF-16 units. */
const longestCell = 300

/** Tags that tables hold which only arrange a page. */
const layout = 'table,h1,h2,h3,h4,h5,h6,form,input,article,section,blockquote,ul,ol,nav'

/**
 * Cells of a row in a table of data, empty ones included; null where the table only arranges the page.
 * Tables of layout hold headings, lists and long texts, or too few rows to compare anything.
 */
export function cellsOf(row: Element): readonly string[] | null {
  const table = row.closest('table')
  if (!table || !isData(table)) return null
  return cellsIn(row).map(textOf)
}

const known = new WeakMap<Element, boolean>()

function isData(table: Element): boolean {
  const before = known.get(table)
  if (before !== undefined) return before
  const found = looksLikeData(table)
  known.set(table, found)
  return found
}

function looksLikeData(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false
  if (table.querySelector(layout)) return false
  const rows = [...table.querySelectorAll('tr')].map(cellsIn)
  const texts = rows.map((cells) => cells.map(textOf))
  if (texts.some((cells) => cells.some((text) => text.length > longestCell))) return false
  const full = texts.filter((cells) => cells.filter((text) => text !== '').length >= 2)
  const headed = table.querySelector('th') !== null
  return full.length >= (headed ? 2 : fewestRows) && full.length >= rows.length * 0.5
}

function cellsIn(row: Element): Element[] {
  return [...row.childNodes].filter(isElement).filter((cell) => /^t[dh]$/.test(tagOf(cell)))
}

function textOf(cell: Element): string {
  return canonicalize(cell.textContent ?? '')
}
