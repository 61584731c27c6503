import { Archive, ArchiveRestore, Ellipsis } from 'lucide-react'
import Link from 'next/link'
import type { SourceSummary } from '../../core/api/sources.ts'
import { formatDate } from '../../core/source/formatDate.ts'
import { languageName } from '../../core/source/languageName.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { originWords } from './originWords.ts'
import styles from './SourceTable.module.css'

interface SourceTableProps {
  sources: readonly SourceSummary[]
  /** A newer answer is on its way. */
  stale: boolean
  mayChange: boolean
  onArchive: (source: SourceSummary) => void
  /** Shows what else has this tag. */
  onTag: (tag: string) => void
}

/** The library as a dense table; on a phone each row folds into two lines. */
export function SourceTable({ sources, stale, mayChange, onArchive, onTag }: SourceTableProps) {
  return (
    <table className={styles.table} data-stale={stale || undefined}>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Authors</th>
          <th scope="col">Outlet</th>
          <th scope="col" className={styles.number}>
            Date
          </th>
          <th scope="col">Language</th>
          <th scope="col" className={styles.number}>
            Words
          </th>
          <th scope="col" className={styles.number}>
            Quoted in
          </th>
          {mayChange && (
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.id}>
            <td className={styles.title}>
              <Link href={`/sources/${source.id}`} data-title>
                {source.title}
              </Link>
              <Marks source={source} onTag={onTag} />
            </td>
            <td className={styles.meta}>{source.authors.join(', ')}</td>
            <td className={styles.meta}>{source.outlet}</td>
            <td className={styles.date}>
              {source.published && (
                <time dateTime={source.published}>{formatDate(source.published)}</time>
              )}
            </td>
            <td className={styles.wide}>{languageName(source.language)}</td>
            <td className={styles.words}>
              {source.revision === null ? 'no text' : source.words.toLocaleString('en-GB')}
            </td>
            <td className={styles.briefs}>{source.briefs > 0 && quotedIn(source.briefs)}</td>
            {mayChange && (
              <td className={styles.actions}>
                <RowMenu source={source} onArchive={onArchive} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What else there is to know at a glance: its tags, and that others printed the same. */
function Marks({ source, onTag }: Pick<SourceTableProps, 'onTag'> & { source: SourceSummary }) {
  if (source.tags.length === 0 && source.similar === 0) return null
  return (
    <span className={styles.marks}>
      {source.similar > 0 && <span className={styles.origin}>{originWords(source.similar)}</span>}
      {source.tags.map((tag) => (
        <button key={tag} type="button" className={styles.tag} onClick={() => onTag(tag)}>
          {tag}
        </button>
      ))}
    </span>
  )
}

function quotedIn(briefs: number): string {
  return briefs === 1 ? '1 brief' : `${briefs} briefs`
}

type RowMenuProps = Pick<SourceTableProps, 'onArchive'> & { source: SourceSummary }

function RowMenu({ source, onArchive }: RowMenuProps) {
  const archived = source.archivedAt !== null
  return (
    <Menu
      label={`Actions for “${source.title}”`}
      trigger={(trigger) => (
        <IconButton {...trigger} label={`Actions for “${source.title}”`}>
          <Ellipsis aria-hidden />
        </IconButton>
      )}
      items={[
        {
          label: archived ? 'Bring back' : 'Archive',
          icon: archived ? <ArchiveRestore /> : <Archive />,
          onSelect: () => onArchive(source),
        },
      ]}
    />
  )
}
