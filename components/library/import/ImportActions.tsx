import { Button } from '../../ui/Button.tsx'
import type { Counts } from './EntryStore.ts'
import type { EntryFilter } from './entryFilter.ts'
import styles from './ImportPage.module.css'
import { importQueue } from './importQueue.ts'

interface ImportActionsProps {
  counts: Counts
  filter: EntryFilter
  /** Ids that the list shows. */
  shown: readonly number[]
  onBulk: () => void
  onRemove: (ids: readonly number[]) => void
}

/** What is done to several entries at once: to the marked ones, or to all. */
export function ImportActions({ counts, filter, shown, onBulk, onRemove }: ImportActionsProps) {
  const { entries } = importQueue
  const marked = () => entries.order().filter((id) => entries.get(id)?.marked)
  if (counts.marked > 0)
    return (
      <div className={styles.several}>
        <span className={styles.count}>{counts.marked.toLocaleString('en-GB')} marked</span>
        <Button size="small" look="quiet" onClick={() => importQueue.mark(marked(), false)}>
          None
        </Button>
        <Button size="small" onClick={() => onRemove(marked())}>
          Take off the list
        </Button>
        <Button size="small" onClick={onBulk}>
          Edit {counts.marked.toLocaleString('en-GB')}…
        </Button>
        <Button
          size="small"
          look="primary"
          disabled={counts.markedStorable === 0}
          onClick={() => importQueue.storeAll()}
        >
          Store {counts.markedStorable.toLocaleString('en-GB')} marked
        </Button>
      </div>
    )
  return (
    <div className={styles.several}>
      <Button size="small" look="quiet" onClick={() => importQueue.mark(shown, true)}>
        Mark all
      </Button>
      {filter === 'failed' && counts.failed > 0 && (
        <Button size="small" look="quiet" onClick={() => importQueue.retry(entries.ids('failed'))}>
          Try all again
        </Button>
      )}
      <Button
        size="small"
        look="quiet"
        onClick={() =>
          onRemove(entries.order().filter((id) => counts.unsaved === 0 || !isDone(id)))
        }
      >
        {counts.unsaved > 0 ? 'Cancel all' : 'Clear the list'}
      </Button>
      {counts.storable > 1 && (
        <Button size="small" look="primary" onClick={() => importQueue.storeAll()}>
          Store all {counts.storable.toLocaleString('en-GB')}
        </Button>
      )}
    </div>
  )
}

function isDone(id: number): boolean {
  const state = importQueue.entries.get(id)?.state
  return state === 'stored' || state === 'duplicate'
}
