import { GitCompare, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import type { VersionSummary } from '../../core/api/versions.ts'
import { isMeant } from '../../core/version/timeline.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Time } from '../ui/Time.tsx'
import { UndoRestore } from './UndoRestore.tsx'
import styles from './VersionEntry.module.css'
import { VersionPreview } from './VersionPreview.tsx'
import { versionTitle } from './versionTitle.ts'

interface VersionEntryProps {
  briefId: string
  version: VersionSummary
  /** Number of the version before it, of those that are kept; null for the first. */
  previous: number | null
  /** Who looks: what they brought back, they may undo. */
  personId: string
  /** Absent for those who may not bring versions back. */
  onRestore?: (() => void) | undefined
  onChanged: () => void
}

/** One version in a list. Named ones stand out; those saved by themselves keep quiet. */
export function VersionEntry(props: VersionEntryProps) {
  const { briefId, version, previous, personId, onRestore, onChanged } = props
  const { number, reason, note, words, authors, createdBy, createdAt } = version
  const title = versionTitle(version)
  const people = authors.length > 0 ? authors : createdBy ? [createdBy] : []
  const mayUndo = onRestore && reason === 'before-restore' && createdBy?.id === personId
  return (
    <li className={styles.entry} data-reason={reason} data-meant={isMeant(version) || undefined}>
      <VersionPreview briefId={briefId} number={number} previous={previous}>
        <Link
          href={`/briefs/${briefId}/versions/${number}`}
          prefetch={false}
          className={styles.title}
        >
          {title}
        </Link>
      </VersionPreview>
      <div className={styles.facts}>
        <span className={styles.number}>{number}</span>
        <Time at={createdAt} />
        <span>{words.toLocaleString('en')} words</span>
        {createdBy && isMeant(version) && <span>by {createdBy.name}</span>}
        {note && <span className={styles.note}>{note}</span>}
        {mayUndo && <UndoRestore briefId={briefId} before={number} onUndone={onChanged} />}
      </div>
      <div className={styles.people}>
        {people.slice(0, 4).map(({ id, name, color }) => (
          <Avatar key={id} name={name} color={color} size="small" />
        ))}
      </div>
      <div className={styles.actions}>
        <Link
          href={`/briefs/${briefId}/compare?from=${number}`}
          prefetch={false}
          className={styles.compare}
          aria-label={`Compare version ${number} with the brief as it stands`}
          title="Compare with the brief as it stands"
        >
          <GitCompare aria-hidden />
        </Link>
        {onRestore && (
          <IconButton label={`Bring back version ${number}: ${title}`} onClick={onRestore}>
            <RotateCcw aria-hidden />
          </IconButton>
        )}
      </div>
    </li>
  )
}
