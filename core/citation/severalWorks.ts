import type { Citation } from './citationsIn.ts'
import type { CitedItem, CitedItems } from './citedItem.ts'

/** The variable that an item has while the brief cites other works of its author, too. */
export const severalWorks = 'several-works'

/** Styles whose later notes tell the works of an author apart by what they say of each. */
const telling: ReadonlySet<string> = new Set(['oscola', 'chicago-notes', 'chicago-notes-ibid'])

/** Items with the variable, by the item: the same one each time. */
const marked = new WeakMap<object, CitedItem>()

/** The items, with `severalWorks` where several of the cited ones have the same author. */
export function markSeveralWorks(
  citations: readonly Citation[],
  items: CitedItems,
  style: string,
): CitedItems {
  if (!telling.has(style)) return items
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
      if (item) changed.set(source, markedItem(item))
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
