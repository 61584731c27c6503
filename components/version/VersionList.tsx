'use client'

import { useMemo, useState } from 'react'
import type { VersionSummary } from '../../core/api/versions.ts'
import { filterVersions, foldTimeline, type TimelineFilter } from '../../core/version/timeline.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { useGrowing } from './useGrowing.ts'
import type { Versions } from './useVersions.ts'
import { VersionEntry } from './VersionEntry.tsx'
import styles from './VersionList.module.css'

interface VersionListProps {
  briefId: string
  personId: string
  list: Versions
  filter?: TimelineFilter
  canRestore: boolean
  onRestored: () => void
}

const everything: TimelineFilter = { meantOnly: false, person: null }

/** A brief's versions, the latest first, and bringing one back. */
export function VersionList(props: VersionListProps) {
  const { briefId, personId, list, filter = everything, canRestore, onRestored } = props
  const [restoring, setRestoring] = useState<VersionSummary | null>(null)
  const { versions, trouble, reload } = list
  const entries = useMemo(
    () => foldTimeline(filterVersions(versions ?? [], filter), dayOf),
    [versions, filter],
  )
  const part = useGrowing(filter)
  const previous = useMemo(
    () => new Map(versions?.map(({ number }, at) => [number, versions[at + 1]?.number ?? null])),
    [versions],
  )
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
  if (entries.length === 0) return <p className={styles.quiet}>No version is like that.</p>
  const show = (version: VersionSummary) => (
    <VersionEntry
      key={version.number}
      briefId={briefId}
      version={version}
      previous={previous.get(version.number) ?? null}
      personId={personId}
      onRestore={canRestore ? () => setRestoring(version) : undefined}
      onChanged={reload}
    />
  )
  return (
    <>
      <ol className={styles.list} aria-label="Versions">
        {entries.slice(0, part.shown).map((entry) =>
          entry.kind === 'version' ? (
            show(entry.version)
          ) : (
            <li key={entry.versions[0]?.number} className={styles.folded}>
              <details>
                <summary>
                  {entry.versions.length} saved by themselves, {entry.day}
                </summary>
                <ol className={styles.list}>{entry.versions.map(show)}</ol>
              </details>
            </li>
          ),
        )}
      </ol>
      {entries.length > part.shown && (
        <div ref={part.end} className={styles.more}>
          <Button size="small" onClick={part.grow}>
            Show earlier versions
          </Button>
          <span>{entries.length - part.shown} more</span>
        </div>
      )}
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

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const dayOf = (time: string): string => day.format(new Date(time))
