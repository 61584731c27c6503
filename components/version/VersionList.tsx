'use client'

import { useState } from 'react'
import type { VersionSummary } from '../../core/api/versions.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import type { Versions } from './useVersions.ts'
import { VersionEntry } from './VersionEntry.tsx'
import styles from './VersionList.module.css'

interface VersionListProps {
  briefId: string
  list: Versions
  canRestore: boolean
  onRestored: () => void
}

/** A brief's versions, the latest first, and bringing one back. */
export function VersionList({ briefId, list, canRestore, onRestored }: VersionListProps) {
  const [restoring, setRestoring] = useState<VersionSummary | null>(null)
  const { versions, trouble, reload } = list
  if (trouble)
    return (
      <Notice tone="trouble" live>
        <p>{trouble}</p>
        <Button size="small" onClick={reload}>
          Try again
        </Button>
      </Notice>
    )
  if (!versions) return <p className={styles.quiet}>Reading the history…</p>
  if (versions.length === 0)
    return (
      <p className={styles.quiet}>
        No versions yet. Save one before a brief goes to somebody, and you can always come back.
      </p>
    )
  return (
    <>
      <ol className={styles.list} aria-label="Versions">
        {versions.map((version) => (
          <VersionEntry
            key={version.number}
            briefId={briefId}
            version={version}
            onRestore={canRestore ? () => setRestoring(version) : undefined}
          />
        ))}
      </ol>
      <RestoreDialog
        briefId={briefId}
        version={restoring}
        onClose={() => setRestoring(null)}
        onRestored={() => {
          setRestoring(null)
          reload()
          onRestored()
        }}
      />
    </>
  )
}
