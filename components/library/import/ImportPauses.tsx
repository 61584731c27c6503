import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { mostEntries } from './Importer.ts'
import styles from './ImportProgress.module.css'
import { importQueue } from './importQueue.ts'
import { useImportStatus } from './useImportQueue.ts'

const pauses = {
  offline: 'The server cannot be reached. Everything stays here and goes on by itself.',
  signedOut: 'You are signed out. Sign in in another tab; then go on here.',
  stopped: 'Stopped. Nothing is lost.',
} as const

/** Why an import does not go on, and what it could not take. */
export function ImportPauses() {
  const { paused, leftOut } = useImportStatus()
  if (paused === null && leftOut === 0) return null
  return (
    <div className={styles.pauses}>
      {paused !== null && (
        <Notice tone={paused === 'stopped' ? 'plain' : 'warning'} live>
          <p className={styles.pause}>
            {pauses[paused]}{' '}
            <Button size="small" onClick={() => importQueue.resume()}>
              {paused === 'stopped' ? 'Go on' : 'Try again'}
            </Button>
          </p>
        </Notice>
      )}
      {leftOut > 0 && (
        <Notice tone="warning" live>
          The list takes {mostEntries.toLocaleString('en-GB')}: {leftOut.toLocaleString('en-GB')}{' '}
          files were left out. Store these, then drop the rest.
        </Notice>
      )}
    </div>
  )
}
