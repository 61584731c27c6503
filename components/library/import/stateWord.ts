import type { QueueEntry } from './queueEntry.ts'

/** How an entry stands, in a word or two. */
export function stateWord({ state, trouble, draft, stored, found }: QueueEntry): string {
  switch (state) {
    case 'waiting':
      return 'Waiting'
    case 'reading':
      return 'Reading…'
    case 'ready':
      if (!draft?.title.trim()) return 'Needs a title'
      if (trouble) return 'Not stored'
      return found && found.warnings.length > 0 ? 'Look at it' : 'Ready'
    case 'queued':
      return 'To be stored'
    case 'storing':
      return 'Storing…'
    case 'stored':
      return stored?.revised ? 'Stored as new text' : 'Stored'
    case 'duplicate':
      return 'There already'
    case 'failed':
      return 'Failed'
  }
}
