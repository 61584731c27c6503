import { ExternalLink } from 'lucide-react'
import type { SourceSummary } from '../../core/api/sources.ts'
import { formatDate } from '../../core/citation/formatDate.ts'
import { formatAuthors } from '../../core/citation/formatEntry.ts'
import styles from './Reader.module.css'

/** Byline, outlet and date; what is not known is said, never made up. */
export function ArticleHeader({ source }: { source: SourceSummary }) {
  const { authors, outlet, published, url } = source
  return (
    <header className={styles.header}>
      <p className={styles.byline}>{formatAuthors(authors) || 'No author named'}</p>
      <p className={styles.facts}>
        <span>{outlet ?? 'Outlet not stated'}</span>
        <span>
          {published ? <time dateTime={published}>{formatDate(published)}</time> : 'No date'}
        </span>
        {url && (
          <a href={url} target="_blank" rel="noreferrer">
            Original <ExternalLink size={12} aria-label="(opens another site)" />
          </a>
        )}
      </p>
    </header>
  )
}
