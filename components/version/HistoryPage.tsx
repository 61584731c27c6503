'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import styles from './HistoryPage.module.css'
import { useVersions } from './useVersions.ts'
import { VerifyHistory } from './VerifyHistory.tsx'
import { VersionList } from './VersionList.tsx'

interface HistoryPageProps {
  briefId: string
  title: string
  canRestore: boolean
}

/** A brief's whole history on a page of its own. */
export function HistoryPage({ briefId, title, canRestore }: HistoryPageProps) {
  const list = useVersions(briefId)
  const [namedOnly, setNamedOnly] = useState(false)
  const router = useRouter()
  const versions = list.versions?.filter(({ reason }) => !namedOnly || reason === 'named') ?? null
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href={`/briefs/${briefId}`} className={styles.back}>
          Back to the brief
        </Link>
        <h1 className={styles.title}>History of {title}</h1>
        <label className={styles.filter}>
          <input
            type="checkbox"
            checked={namedOnly}
            onChange={(event) => setNamedOnly(event.target.checked)}
          />
          Only versions that somebody named
        </label>
        <Link href={`/briefs/${briefId}/playback`} className={styles.back}>
          Play back how it was written
        </Link>
        <VerifyHistory briefId={briefId} />
      </header>
      <VersionList
        briefId={briefId}
        list={{ ...list, versions }}
        canRestore={canRestore}
        onRestored={() => router.push(`/briefs/${briefId}`)}
      />
    </div>
  )
}
