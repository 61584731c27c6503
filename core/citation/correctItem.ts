import type { CitedItem } from './citedItem.ts'

/** An item as a style's guide sets its kind, where the style's file does otherwise. */
export function correctItem(item: CitedItem, style: string): CitedItem {
  // A report outside a series is set like a book (Chicago Manual of Style, 17th edition, 14.220;
  // OSCOLA, 4th edition, 3.4).
  if (/^(chicago-|oscola)/.test(style) && item?.type === 'report' && !item.number && !item.genre)
    return { ...item, type: 'book' }
  // Of a page of the web, the title is given and not the site (Cite Them Right, web pages).
  if (style === 'harvard' && item?.type === 'webpage') {
    const { 'container-title': _site, ...rest } = item
    return rest
  }
  return item
}
