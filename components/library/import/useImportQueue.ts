import { useCallback, useSyncExternalStore } from 'react'
import type { Counts } from './EntryStore.ts'
import { EntryStore } from './EntryStore.ts'
import type { EntryFilter } from './entryFilter.ts'
import type { ImportStatus } from './ImportRunner.ts'
import { importQueue } from './importQueue.ts'
import type { QueueEntry } from './queueEntry.ts'

const { entries } = importQueue
/** What the server renders: nobody has dropped anything there. */
const nothing = new EntryStore()
const idle = importQueue.status()

/** One entry as it stands; undefined when it is not on the list. */
export function useEntry(id: number | null): QueueEntry | undefined {
  const subscribe = useCallback(
    (listener: () => void) => (id === null ? () => {} : entries.subscribeTo(id, listener)),
    [id],
  )
  const read = () => (id === null ? undefined : entries.get(id))
  return useSyncExternalStore(subscribe, read, () => undefined)
}

/** Ids of the entries that a filter lets through. */
export function useEntryIds(filter: EntryFilter): readonly number[] {
  return useSyncExternalStore(
    entries.subscribe,
    () => entries.ids(filter),
    () => nothing.ids(filter),
  )
}

export function useCounts(): Counts {
  return useSyncExternalStore(entries.subscribe, entries.counts, nothing.counts)
}

export function useImportStatus(): ImportStatus {
  return useSyncExternalStore(entries.subscribe, importQueue.status, () => idle)
}
