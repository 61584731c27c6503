import { RotateCcw } from 'lucide-react'
import Link from 'next/link'
import type { VersionSummary } from '../../core/api/versions.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Time } from '../ui/Time.tsx'
import styles from './VersionEntry.module.css'
import { versionTitle } from './versionTitle.ts'

interface VersionEntryProps {
  briefId: string
  version: VersionSummary
  /** Absent for those who may not bring versions back. */
  onRestore?: (() => void) | undefined
}

/** One version in a list. Named ones stand out; those saved by themselves keep quiet. */
export function VersionEntry({ briefId, version, onRestore }: VersionEntryProps) {
  const { number, reason, words, authors, createdBy, createdAt } = version
  const title = versionTitle(version)
  const people = authors.length > 0 ? authors : createdBy ? [createdBy] : []
  return (
    <li className={styles.entry} data-named={reason === 'named' || undefined}>
      <Link href={`/briefs/${briefId}/versions/${number}`} className={styles.title}>
        {title}
      </Link>
      <div className={styles.facts}>
        <span className={styles.number}>{number}</span>
        <Time at={createdAt} />
        <span>{words.toLocaleString('en')} words</span>
        {createdBy && reason === 'named' && <span>by {createdBy.name}</span>}
      </div>
      <div className={styles.people}>
        {people.slice(0, 4).map(({ id, name, color }) => (
          <Avatar key={id} name={name} color={color} size="small" />
        ))}
      </div>
      {onRestore && (
        <IconButton
          label={`Bring back version ${number}: ${title}`}
          className={styles.restore}
          onClick={onRestore}
        >
          <RotateCcw aria-hidden />
        </IconButton>
      )}
    </li>
  )
}
