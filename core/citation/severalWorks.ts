import type { Citation } from './citationsIn.ts'
import type { CitedItem, CitedItems } from './citedItem.ts'
import { hasSubtitle } from './hasSubtitle.ts'

/** The variable that an item has while the brief cites other works of its author, too. */
export const severalWorks = 'several-works'

/**
 * Whether a later note says more of an item where its author is cited with several works: OSCOLA its
 * title, Chicago its subtitle. Each item that begins to or ceases sets all citations again.
 */
const saysMore: Readonly<Record<string, (item: NonNullable<CitedItem>) => boolean>> = {
  oscola: () => true,
  'chicago-notes': hasSubtitle,
  'chicago-notes-ibid': hasSubtitle,
}

/** Items with the variable, by the item: the same one each time. */
const marked = new WeakMap<object, CitedItem>()

/** The items, with `severalWorks` where several of the cited ones have the same author. */
export function markSeveralWorks(
  citations: readonly Citation[],
  items: CitedItems,
  style: string,
): CitedItems {
  const applies = saysMore[style]
  if (!applies) return items
  const byAuthor = new Map<string, Set<string>>()
  for (const { cites } of citations)
    for (const { source } of cites) {
      const author = items.get(source)?.author
      if (!Array.isArray(author) || author.length === 0) continue
      const name = JSON.stringify(author)
      byAuthor.set(name, (byAuthor.get(name) ?? new Set()).add(source))
    }
  const several = [...byAuthor.values()].filter(({ size }) => size > 1)
  if (several.length === 0) return items
  const changed = new Map(items)
  for (const sources of several)
    for (const source of sources) {
      const item = items.get(source)
      if (item && applies(item)) changed.set(source, markedItem(item))
    }
  return changed
}

function markedItem(item: NonNullable<CitedItem>): CitedItem {
  const before = marked.get(item)
  if (before) return before
  const now = { ...item, [severalWorks]: 'yes' }
  marked.set(item, now)
  return now
}
