import Link from 'next/link'
import type { SearchHit } from '../../core/api/search.ts'
import { bestSentence } from '../../core/search/bestSentence.ts'
import { formatDate } from '../../core/source/formatDate.ts'
import { Highlighted } from './Highlighted.tsx'
import { originWords } from './originWords.ts'
import styles from './SearchHits.module.css'

interface SearchHitsProps {
  hits: readonly SearchHit[]
  /** A newer answer is on its way. */
  stale: boolean
}

/** Articles that match, each with its best passages; a passage opens the article at its sentence. */
export function SearchHits({ hits, stale }: SearchHitsProps) {
  return (
    <ol className={styles.hits} data-stale={stale || undefined}>
      {hits.map((hit) => (
        <Hit key={hit.source.id} hit={hit} />
      ))}
    </ol>
  )
}

function Hit({ hit: { source, passages, matchedAs } }: { hit: SearchHit }) {
  const title = passages.find((passage) => passage.kind === 'title')
  const about = [
    source.authors.join(', '),
    source.outlet,
    source.published && formatDate(source.published),
    source.revision === null && 'record without a text',
  ]
  const found = [...new Set(matchedAs.flatMap((match) => match.found))]
  return (
    <li className={styles.hit}>
      <h2 className={styles.title}>
        <Link href={`/sources/${source.id}`} data-title>
          {title ? <Highlighted {...title} /> : source.title}
        </Link>
      </h2>
      <p className={styles.about}>
        {about.filter(Boolean).join(' · ')}
        {found.length > 0 && (
          <span className={styles.badge} data-kind="spelling">
            matched as <b>{found.join(', ')}</b>
          </span>
        )}
        {source.similar > 0 && <span className={styles.badge}>{originWords(source.similar)}</span>}
        {source.briefs > 0 && (
          <span className={styles.badge}>
            quoted in {source.briefs} {source.briefs === 1 ? 'brief' : 'briefs'}
          </span>
        )}
      </p>
      <ul className={styles.passages}>
        {passages
          .filter((passage) => passage !== title && passage.end > passage.start)
          .map((passage) => {
            const { start, end } = bestSentence(passage.text, passage.highlights, source.language)
            return (
              <li key={passage.start}>
                <Link
                  className={styles.passage}
                  data-kind={passage.kind}
                  href={`/sources/${source.id}?from=${passage.start + start}&to=${passage.start + end}`}
                >
                  <Highlighted {...passage} shortened />
                </Link>
              </li>
            )
          })}
      </ul>
    </li>
  )
}
