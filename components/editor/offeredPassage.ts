import type { OfferedPassage } from '../source/SourcesPane.tsx'

/**
 * The passage that an address asks to be quoted: `?source=&from=&to=` with UTF-16 offsets, and
 * `&revision=` for a text other than the current one. Null where it asks for none.
 */
export function offeredPassage(search: string): OfferedPassage | null {
  const parameters = new URLSearchParams(search)
  const source = parameters.get('source')
  const [start, end] = ['from', 'to'].map((name) => Number(parameters.get(name) ?? Number.NaN))
  if (!source || !isOffset(start) || !isOffset(end) || start >= end) return null
  return { source, revision: parameters.get('revision'), start, end }
}

function isOffset(value: number | undefined): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}
