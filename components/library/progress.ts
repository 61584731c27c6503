import type { EntryState, QueueEntry } from './importQueue.ts'

const words: readonly [EntryState, string][] = [
  ['reading', 'being read'],
  ['ready', 'to look at and store'],
  ['storing', 'being stored'],
  ['stored', 'stored'],
  ['duplicate', 'there already'],
  ['failed', 'not usable'],
]

/** How far an import is, in one line: `3 stored · 1 to look at and store · 1 not usable`. */
export function progressOf(entries: readonly Pick<QueueEntry, 'state'>[]): string {
  return words
    .map(
      ([state, word]) => [entries.filter((entry) => entry.state === state).length, word] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(' · ')
}
