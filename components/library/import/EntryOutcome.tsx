import Link from 'next/link'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './ImportEntry.module.css'
import { importQueue } from './importQueue.ts'
import type { QueueEntry } from './queueEntry.ts'
import type { ImportView } from './useImportView.ts'

interface EntryOutcomeProps {
  entry: QueueEntry
  view: ImportView
  onRemove: (ids: readonly number[]) => void
}

/** What became of an entry, and what can be done then. */
export function EntryOutcome({ entry, view, onRemove }: EntryOutcomeProps) {
  const { id, state, trouble, stored, origin } = entry
  const { entries } = importQueue
  const next = view.ids.find((other) => other !== id && entries.get(other)?.state === 'ready')
  const nextButton = next !== undefined && (
    <Button data-next onClick={() => view.open(next)}>
      Next to look at
    </Button>
  )
  if (state === 'waiting' || state === 'reading')
    return (
      <div className={styles.outcome}>
        <p className={styles.summary}>{state === 'waiting' ? 'Waits for its turn.' : 'Reading…'}</p>
        <Button onClick={() => onRemove([id])}>Cancel</Button>
      </div>
    )
  if (state === 'failed')
    return (
      <div className={styles.outcome}>
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
        <div className={styles.buttons}>
          {origin.kind !== 'none' && (
            <Button onClick={() => importQueue.retry([id])}>Try again</Button>
          )}
          <Button onClick={() => onRemove([id])}>Take off the list</Button>
          {nextButton}
        </div>
      </div>
    )
  if (state === 'ready' && trouble)
    return (
      <Notice tone="trouble" live>
        {trouble}
      </Notice>
    )
  if (!stored || (state !== 'stored' && state !== 'duplicate')) return null
  return (
    <div className={styles.outcome}>
      <Notice live>
        {state === 'duplicate'
          ? origin.kind === 'record'
            ? 'The library seems to have this already: '
            : 'This very text is in the library already: '
          : stored.revised
            ? 'Stored as a new text of '
            : 'Stored: '}
        <Link href={`/sources/${stored.id}`}>{stored.title}</Link>.{' '}
        {state === 'stored' && (
          <>
            To quote from it, <Link href="/">open a brief</Link>.
          </>
        )}
      </Notice>
      <div className={styles.buttons}>
        {nextButton}
        {state === 'duplicate' && origin.kind === 'record' && (
          <Button onClick={() => importQueue.storeAnyway(id)}>Store it all the same</Button>
        )}
      </div>
    </div>
  )
}
