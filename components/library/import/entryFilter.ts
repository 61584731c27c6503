import type { QueueEntry } from './queueEntry.ts'

/** Ways to see a part of the list. */
export const entryFilters = ['all', 'open', 'warned', 'failed', 'done'] as const
export type EntryFilter = (typeof entryFilters)[number]

/** Whether an entry is shown under a filter. */
export function passes(filter: EntryFilter, entry: QueueEntry): boolean {
  const { state } = entry
  switch (filter) {
    case 'all':
      return true
    case 'open':
      return state === 'ready'
    case 'warned':
      return isWarned(entry)
    case 'failed':
      return state === 'failed'
    case 'done':
      return state === 'stored' || state === 'duplicate'
  }
}

/** Whether something about an entry should be looked at before it is stored. */
export function isWarned({ state, found, trouble, draft }: QueueEntry): boolean {
  if (state !== 'ready') return false
  return (
    trouble !== null ||
    !draft?.title.trim() ||
    (found !== null &&
      (found.warnings.length > 0 || found.similarTo.length > 0 || found.revisionOf !== null))
  )
}
