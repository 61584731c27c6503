import { useSyncExternalStore } from 'react'
import type { QueueEntry } from './importQueue.ts'
import { importQueue } from './importQueue.ts'

const none: readonly QueueEntry[] = []

/** The articles being imported, as they stand. */
export function useImportQueue(): readonly QueueEntry[] {
  return useSyncExternalStore(importQueue.subscribe, importQueue.entries, () => none)
}
