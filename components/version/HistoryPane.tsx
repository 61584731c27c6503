'use client'

import Link from 'next/link'
import { Button } from '../ui/Button.tsx'
import styles from './HistoryPane.module.css'
import { useVersions } from './useVersions.ts'
import { VersionList } from './VersionList.tsx'

interface HistoryPaneProps {
  briefId: string
  personId: string
  /** Counts versions and restores as colleagues announce them. */
  changes: number
  /** Opens the dialog; null for those who may not save versions. */
  onSave: (() => void) | null
  canRestore: boolean
  onRestored: () => void
}

/** The brief's right pane of versions. */
export function HistoryPane({
  briefId,
  personId,
  changes,
  onSave,
  canRestore,
  onRestored,
}: HistoryPaneProps) {
  const list = useVersions(briefId, changes)
  return (
    <div>
      <div className={styles.actions}>
        {onSave && (
          <Button size="small" onClick={onSave}>
            Save version
          </Button>
        )}
        <Link href={`/briefs/${briefId}/history`} className={styles.all}>
          Whole history
        </Link>
      </div>
      <VersionList
        briefId={briefId}
        personId={personId}
        list={list}
        canRestore={canRestore}
        onRestored={onRestored}
      />
    </div>
  )
}
