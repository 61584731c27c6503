import { Archive, ArchiveRestore, Ellipsis } from 'lucide-react'
import Link from 'next/link'
import type { SourceSummary } from '../../core/api/sources.ts'
import { formatDate } from '../../core/source/formatDate.ts'
import { languageName } from '../../core/source/languageName.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './SourceTable.module.css'

interface SourceTableProps {
  sources: readonly SourceSummary[]
  archived: boolean
  mayChange: boolean
  /** Null on the last page. */
  onMore: (() => void) | null
  onArchive: (source: SourceSummary) => void
}

/** The library as a dense table; on a phone each row folds into two lines. */
export function SourceTable({ sources, archived, mayChange, onMore, onArchive }: SourceTableProps) {
  if (sources.length === 0)
    return (
      <EmptyState title={archived ? 'Nothing is archived' : 'Nothing is active'}>
        {archived
          ? 'Archived articles leave the list and the search; quotations from them stay whole.'
          : 'Every article is archived. Bring one back, or import another.'}
      </EmptyState>
    )
  return (
    <>
      <table className={styles.table}>
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
              </td>
              <td className={styles.meta}>{source.authors.join(', ')}</td>
              <td className={styles.meta}>{source.outlet}</td>
              <td className={styles.date}>
                {source.published && (
                  <time dateTime={source.published}>{formatDate(source.published)}</time>
                )}
              </td>
              <td className={styles.wide}>{languageName(source.language)}</td>
              <td className={styles.words}>{source.words.toLocaleString('en-GB')}</td>
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
      {onMore && (
        <Button look="quiet" onClick={onMore}>
          Show more
        </Button>
      )}
    </>
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
