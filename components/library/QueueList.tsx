import { Check, CircleAlert, Copy, LoaderCircle, PencilLine, X } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import type { EntryState, QueueEntry } from './importQueue.ts'
import { importQueue } from './importQueue.ts'
import styles from './QueueList.module.css'

interface QueueListProps {
  entries: readonly QueueEntry[]
  selected: number
  onSelect: (id: number) => void
}

/** The files of an import and what became of each. */
export function QueueList({ entries, selected, onSelect }: QueueListProps) {
  return (
    <ul className={styles.queue} aria-label="Files">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={styles.entry}
          data-selected={entry.id === selected || undefined}
        >
          <button
            type="button"
            className={styles.choose}
            aria-current={entry.id === selected || undefined}
            onClick={() => onSelect(entry.id)}
          >
            <span className={styles.name}>{entry.draft?.title || entry.file.name}</span>
            <span className={styles.state} data-state={entry.state}>
              <StateIcon state={entry.state} /> {describe(entry)}
            </span>
          </button>
          <IconButton
            label={`Take “${entry.file.name}” off the list`}
            className={styles.remove}
            disabled={entry.state === 'storing'}
            onClick={() => importQueue.remove(entry.id)}
          >
            <X aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

const icons = {
  reading: LoaderCircle,
  ready: PencilLine,
  duplicate: Copy,
  failed: CircleAlert,
  storing: LoaderCircle,
  stored: Check,
} as const satisfies Record<EntryState, unknown>

function StateIcon({ state }: { state: EntryState }) {
  const Icon = icons[state]
  return <Icon aria-hidden />
}

function describe({ state, trouble, draft }: QueueEntry): string {
  if (state === 'failed') return trouble ?? 'Not usable'
  if (state === 'ready' && trouble) return 'Not stored yet: see what is wrong'
  if (state === 'ready') return draft?.title.trim() ? 'Ready' : 'Needs a title'
  return { reading: 'Reading…', duplicate: 'There already', storing: 'Storing…', stored: 'Stored' }[
    state
  ]
}
