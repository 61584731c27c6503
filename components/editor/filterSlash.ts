interface Findable {
  readonly label: string
  readonly words: string
}

/**
 * The items that a query finds, in their order: those with a word that begins with it, labels
 * before other words. An empty query finds everything.
 */
export function filterSlash<Item extends Findable>(
  items: readonly Item[],
  query: string,
): readonly Item[] {
  const sought = query.toLowerCase()
  if (!sought) return items
  const begins = (text: string) =>
    text
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(sought)) || squeeze(text).startsWith(sought)
  const byLabel = items.filter((item) => begins(item.label))
  return [...byLabel, ...items.filter((item) => !byLabel.includes(item) && begins(item.words))]
}

/** A query has no spaces: `heading2` and `tasklist` find what they mean. */
const squeeze = (text: string) => text.toLowerCase().replaceAll(/\s+/g, '')
