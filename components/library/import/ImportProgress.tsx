import { Button } from '../../ui/Button.tsx'
import styles from './ImportProgress.module.css'
import { importQueue } from './importQueue.ts'
import { paceWords, summaryOf } from './progressWords.ts'
import { useCounts, useImportStatus } from './useImportQueue.ts'

/** How far the import is: a bar with counts while something is under way, then what came of it. */
export function ImportProgress() {
  const counts = useCounts()
  const { paused, reading, storing } = useImportStatus()
  const run = counts.queued + counts.storing > 0 ? 'storing' : 'reading'
  const pace = run === 'storing' ? storing : reading
  const left = run === 'storing' ? counts.queued + counts.storing : counts.waiting + counts.reading
  const busy = left > 0
  const summary = summaryOf(counts)
  return (
    <div className={styles.progress}>
      {/* Read out when a run begins and ends, not for every file. */}
      <p role="status" className={busy || counts.all === 0 ? 'visually-hidden' : styles.summary}>
        {busy ? (run === 'storing' ? 'Storing…' : 'Reading…') : summary}
        {!busy && counts.stored > 0 && paceWords('stored', storing, 0)}
      </p>
      {busy && (
        <div className={styles.line}>
          <progress
            className={styles.bar}
            aria-label={run === 'storing' ? 'Stored' : 'Read'}
            max={Math.max(pace.total, 1)}
            value={pace.total - left}
          />
          <span className={styles.words}>{paceWords(run, pace, left)}</span>
          {paused === null && (
            <Button size="small" onClick={() => importQueue.stop()}>
              Stop
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
