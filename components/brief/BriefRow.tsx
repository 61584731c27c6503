import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import type { BriefSummary } from '../../core/api/briefs.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { statusNames } from '../ui/statusNames.ts'
import { Time } from '../ui/Time.tsx'
import styles from './BriefTable.module.css'
import { EvidenceBadge } from './EvidenceBadge.tsx'

interface BriefRowProps {
  brief: BriefSummary
  /** Whether this person may rename and archive. */
  canWrite: boolean
  onRename: () => void
  onArchive: (archived: boolean) => void
}

/** Faces beyond this many are counted instead. */
const mostFaces = 4

export function BriefRow({ brief, canWrite, onRename, onArchive }: BriefRowProps) {
  const { id, title, status, people, words, evidence, changedAt, changedSinceSeen } = brief
  const archived = brief.archivedAt !== null
  const hidden = people.slice(mostFaces)
  return (
    <tr className={styles.row} data-changed={changedSinceSeen || undefined}>
      <th scope="row" className={styles.title}>
        <Link href={`/briefs/${id}`} data-row-link className={styles.link}>
          {title}
        </Link>
        {changedSinceSeen && <span className={styles.changed}>Changed since you looked</span>}
      </th>
      <td className={styles.status} data-status={status}>
        {statusNames[status]}
      </td>
      <td className={styles.people}>
        <span className={styles.faces}>
          {people.slice(0, mostFaces).map((person) => (
            <Avatar key={person.id} name={person.name} color={person.color} size="small" />
          ))}
          {hidden.length > 0 && (
            <span className={styles.more} title={hidden.map(({ name }) => name).join(', ')}>
              +{hidden.length}
            </span>
          )}
        </span>
      </td>
      <td className={styles.words}>{words.toLocaleString('en')}</td>
      <td className={styles.evidence}>
        <EvidenceBadge evidence={evidence} />
      </td>
      <td className={styles.time}>
        <Time at={changedAt} />
      </td>
      <td className={styles.actions}>
        {canWrite && (
          <Menu
            label={`Actions for ${title}`}
            trigger={(props) => (
              <IconButton {...props} label={`Actions for ${title}`}>
                <Ellipsis aria-hidden />
              </IconButton>
            )}
            items={[
              { label: 'Rename', onSelect: onRename },
              archived
                ? { label: 'Bring back', onSelect: () => onArchive(false) }
                : { label: 'Archive', onSelect: () => onArchive(true) },
            ]}
          />
        )}
      </td>
    </tr>
  )
}
