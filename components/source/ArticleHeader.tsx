import { ExternalLink } from 'lucide-react'
import type { SourceSummary } from '../../core/api/sources.ts'
import { formatDate } from '../../core/citation/formatDate.ts'
import { formatAuthors } from '../../core/citation/formatEntry.ts'
import type { ItemType } from '../../core/extract/article.ts'
import { itemTypeNames } from '../../core/source/fieldNames.ts'
import styles from './Reader.module.css'

/** Types that go without saying under an outlet's name. */
const unsaid: ReadonlySet<ItemType> = new Set(['article-newspaper', 'webpage', 'document'])

/** Byline, outlet and date; what is not known is said, never made up. */
export function ArticleHeader({ source }: { source: SourceSummary }) {
  const { authors, outlet, published, url, type } = source
  return (
    <header className={styles.header}>
      <p className={styles.byline}>{formatAuthors(authors) || 'No author named'}</p>
      <p className={styles.facts}>
        <span>{outlet ?? 'Outlet not stated'}</span>
        <span>
          {published ? <time dateTime={published}>{formatDate(published)}</time> : 'No date'}
        </span>
        {!unsaid.has(type) && <span>{itemTypeNames[type]}</span>}
        {url && (
          <a href={url} target="_blank" rel="noreferrer" aria-keyshortcuts="o">
            Original <ExternalLink size={12} aria-label="(opens another site)" />
          </a>
        )}
      </p>
    </header>
  )
}
