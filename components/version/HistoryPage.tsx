'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { PersonSummary } from '../../core/api/people.ts'
import type { VersionSummary } from '../../core/api/versions.ts'
import styles from './HistoryPage.module.css'
import { useVersions } from './useVersions.ts'
import { VerifyHistory } from './VerifyHistory.tsx'
import { VersionList } from './VersionList.tsx'
import { WordsChart } from './WordsChart.tsx'

interface HistoryPageProps {
  briefId: string
  title: string
  personId: string
  canRestore: boolean
}

/** A brief's whole history on a page of its own. */
export function HistoryPage({ briefId, title, personId, canRestore }: HistoryPageProps) {
  const list = useVersions(briefId)
  const [meantOnly, setMeantOnly] = useState(false)
  const [person, setPerson] = useState<string | null>(null)
  const filter = useMemo(() => ({ meantOnly, person }), [meantOnly, person])
  const router = useRouter()
  const versions = list.versions ?? []
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link href={`/briefs/${briefId}`} className={styles.back}>
          Back to the brief
        </Link>
        <h1 className={styles.title}>History of {title}</h1>
        <WordsChart versions={versions} />
        <div className={styles.filters}>
          <label className={styles.filter}>
            <input
              type="checkbox"
              checked={meantOnly}
              onChange={(event) => setMeantOnly(event.target.checked)}
            />
            Only versions that somebody named
          </label>
          <label className={styles.filter}>
            By
            <select
              value={person ?? ''}
              onChange={(event) => setPerson(event.target.value || null)}
            >
              <option value="">everybody</option>
              {peopleOf(versions).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Link href={`/briefs/${briefId}/playback`} prefetch={false} className={styles.back}>
          Play back how it was written
        </Link>
        <VerifyHistory briefId={briefId} />
      </header>
      <VersionList
        briefId={briefId}
        personId={personId}
        list={list}
        filter={filter}
        canRestore={canRestore}
        onRestored={() => router.push(`/briefs/${briefId}`)}
      />
    </div>
  )
}

/** Everybody who wrote or saved, by name. */
function peopleOf(versions: readonly VersionSummary[]): PersonSummary[] {
  const people = new Map<string, PersonSummary>()
  for (const { authors, createdBy } of versions)
    for (const person of [...authors, createdBy]) if (person) people.set(person.id, person)
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
}
