/**
 * Ids of the sources in a citation node's `items`; none where it is not what we write. Read by hand:
 * a page that checks a brief need not carry what validates whole citations.
 */
export function citedSources(items: string): string[] {
  try {
    const list: unknown = JSON.parse(items)
    return Array.isArray(list) ? list.flatMap(sourceOf) : []
  } catch {
    return []
  }
}

function sourceOf(item: unknown): string[] {
  if (typeof item !== 'object' || item === null || !('source' in item)) return []
  return typeof item.source === 'string' && item.source ? [item.source] : []
}
