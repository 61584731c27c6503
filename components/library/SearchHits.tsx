import Link from 'next/link'
import type { SearchHit } from '../../core/api/search.ts'
import { formatDate } from '../../core/source/formatDate.ts'
import { Highlighted } from './Highlighted.tsx'
import styles from './SearchHits.module.css'

interface SearchHitsProps {
  hits: readonly SearchHit[]
  /** A newer answer is on its way. */
  stale: boolean
}

/** Articles that match, each with its best passages; a passage opens the article at its place. */
export function SearchHits({ hits, stale }: SearchHitsProps) {
  return (
    <ol className={styles.hits} data-stale={stale || undefined}>
      {hits.map(({ source, passages }) => {
        const title = passages.find((passage) => passage.kind === 'title')
        const about = [
          source.authors.join(', '),
          source.outlet,
          source.published && formatDate(source.published),
        ]
        return (
          <li key={source.id} className={styles.hit}>
            <h2 className={styles.title}>
              <Link href={`/sources/${source.id}`} data-title>
                {title ? <Highlighted {...title} /> : source.title}
              </Link>
            </h2>
            <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
            <ul className={styles.passages}>
              {passages
                .filter((passage) => passage !== title)
                .map((passage) => (
                  <li key={passage.start}>
                    <Link
                      className={styles.passage}
                      href={`/sources/${source.id}?from=${passage.start}&to=${passage.end}`}
                    >
                      <Highlighted {...passage} shortened />
                    </Link>
                  </li>
                ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}
