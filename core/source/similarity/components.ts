import { nearlySame } from './nearlySame.ts'

/** Groups of ids that hang together by texts that are nearly the same; the order within is kept. */
export function components(
  ids: readonly string[],
  shinglesOf: (id: string) => ReadonlySet<number>,
): string[][] {
  const left = new Set(ids)
  const groups: string[][] = []
  for (const first of ids) {
    if (!left.delete(first)) continue
    const group = new Set([first])
    for (const member of group)
      for (const other of left)
        if (nearlySame(shinglesOf(member), shinglesOf(other))) {
          group.add(other)
          left.delete(other)
        }
    groups.push(ids.filter((id) => group.has(id)))
  }
  return groups
}
