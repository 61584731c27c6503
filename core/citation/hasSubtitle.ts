import type { CitedItem } from './citedItem.ts'

/** Kinds whose titles have a subtitle after a colon; headlines have all sorts of things there. */
const kinds = new Set(['book', 'chapter', 'report', 'article-journal', 'thesis'])

/** Whether the item's title is a main title, a colon and a subtitle. */
export function hasSubtitle(item: NonNullable<CitedItem>): boolean {
  const { type, title } = item
  return kinds.has(String(type)) && typeof title === 'string' && title.includes(': ')
}
