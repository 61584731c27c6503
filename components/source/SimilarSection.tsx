import Link from 'next/link'
import type { SourceDetail } from '../../core/api/sources.ts'
import { formatDate } from '../../core/source/formatDate.ts'
import { oneOrigin } from '../../core/source/oneOrigin.ts'
import { PanelSection } from './PanelSection.tsx'
import styles from './SourcePanel.module.css'

/** The other sources that carry nearly the same text: one voice, however many outlets print it. */
export function SimilarSection({ source }: { source: SourceDetail }) {
  const { similarTo } = source
  if (similarTo.length === 0) return null
  return (
    <PanelSection title={oneOrigin([source, ...similarTo])}>
      <ul className={styles.list}>
        {similarTo.map(({ id, title, outlet, published, share }) => (
          <li key={id}>
            <Link href={`/sources/${id}`}>{outlet ?? 'Outlet not stated'}</Link>
            <span className={styles.similar}>
              {published && <time dateTime={published}>{formatDate(published)}</time>}
              <span>{Math.round(share * 100)} % the same</span>
            </span>
            {title !== source.title && <span className={styles.similarTitle}>{title}</span>}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
