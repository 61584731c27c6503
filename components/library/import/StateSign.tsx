import {
  Check,
  CircleAlert,
  Copy,
  Hourglass,
  LoaderCircle,
  PencilLine,
  TriangleAlert,
} from 'lucide-react'
import { isWarned } from './entryFilter.ts'
import type { QueueEntry } from './queueEntry.ts'

const signs = {
  waiting: Hourglass,
  reading: LoaderCircle,
  ready: PencilLine,
  queued: Hourglass,
  storing: LoaderCircle,
  stored: Check,
  duplicate: Copy,
  failed: CircleAlert,
} as const satisfies Record<QueueEntry['state'], unknown>

/** The sign that goes with the word for an entry's state. */
export function StateSign({ entry }: { entry: QueueEntry }) {
  const Sign = isWarned(entry) ? TriangleAlert : signs[entry.state]
  return <Sign aria-hidden />
}
