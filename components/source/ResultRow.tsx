import type { ReactNode } from 'react'
import { formatDate } from '../../core/citation/formatDate.ts'
import { formatAuthors } from '../../core/citation/formatEntry.ts'
import { overlaps } from '../../core/quote/overlaps.ts'
import type { ResultOption } from './resultOptions.ts'
import styles from './SourceSearch.module.css'

interface ResultRowProps {
  id: string
  index: number
  option: ResultOption
  active: boolean
  onOpen: () => void
}

/** One result: the source where it is the first of its lines, and the matching sentence. */
export function ResultRow({ id, index, option, active, onOpen }: ResultRowProps) {
  const { source, first, matchedAs, words, highlights } = option
  const facts = [
    formatAuthors(source.authors),
    source.outlet,
    source.published && formatDate(source.published),
    matchedAs.length > 0 && `matched as ${matchedAs.join(', ')}`,
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the search field's
    // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
    <div
      id={id}
      data-index={index}
      data-first={first || undefined}
      role="option"
      aria-selected={active}
      className={styles.option}
      onClick={onOpen}
    >
      {first && (
        <>
          <span className={styles.title}>{source.title}</span>
          <span className={styles.facts}>
            {facts.filter(Boolean).join(' · ') || 'No author, outlet or date stated'}
          </span>
        </>
      )}
      {words && <span className={styles.sentence}>{highlighted(words, highlights)}</span>}
    </div>
  )
}

function highlighted(words: string, highlights: ResultOption['highlights']): ReactNode {
  const ranges = highlights.map(([start, end]) => ({ start, end, layer: 'match' as const }))
  return overlaps({ start: 0, end: words.length }, ranges).map(({ start, end, layers }) =>
    layers.length > 0 ? (
      <mark key={start}>{words.slice(start, end)}</mark>
    ) : (
      <span key={start}>{words.slice(start, end)}</span>
    ),
  )
}
