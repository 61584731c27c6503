import { type ReactNode, useEffect, useRef } from 'react'
import { formatDate } from '../../../core/citation/formatDate.ts'
import { formatAuthors } from '../../../core/citation/formatEntry.ts'
import { overlaps } from '../../../core/quote/overlaps.ts'
import styles from './SentenceList.module.css'
import type { SentenceOption } from './sentenceOptions.ts'
import type { Picking } from './usePicking.ts'

interface SentenceListProps {
  id: string
  picking: Picking
  onTake: () => void
}

/** The sentences found, under their sources; the query field moves in it. */
export function SentenceList({ id, picking, onTake }: SentenceListProps) {
  const { options, active, answered, query, within } = picking
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has another row there
  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active, options])
  const searched = within !== null || query.trim() !== ''
  return (
    <>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={searched ? 'Sentences' : 'Sources added last'}
        aria-busy={!answered}
        className={styles.list}
        tabIndex={-1}
      >
        {!searched && options.length > 0 && (
          <div className={styles.heading} role="presentation">
            Added last
          </div>
        )}
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the query field's
          <div
            key={option.key}
            id={`${id}-${index}`}
            data-index={index}
            data-first={option.first || undefined}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => picking.choose(index)}
            onDoubleClick={onTake}
          >
            {option.first && !within && <SourceLine option={option} />}
            {option.words && (
              <span className={styles.sentence}>
                {highlighted(option.words, option.highlights)}
              </span>
            )}
          </div>
        ))}
        {answered && options.length === 0 && (
          <p className={styles.none}>
            {searched
              ? 'No sentence has these words. Try fewer.'
              : 'No sources yet. Import articles under Sources to quote from them.'}
          </p>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {answered && countOf(options, searched)}
      </p>
    </>
  )
}

function SourceLine({ option }: { option: SentenceOption }) {
  const { source, matchedAs } = option
  const facts = [
    formatAuthors(source.authors),
    source.outlet,
    source.published && formatDate(source.published),
  ]
  return (
    <span className={styles.source}>
      <b>{source.title}</b>
      <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      {matchedAs.length > 0 && (
        <span className={styles.matched}>matched as {matchedAs.join(', ')}</span>
      )}
    </span>
  )
}

function highlighted(words: string, highlights: SentenceOption['highlights']): ReactNode {
  const ranges = highlights.map(([start, end]) => ({ start, end, layer: 'match' as const }))
  return overlaps({ start: 0, end: words.length }, ranges).map(({ start, end, layers }) =>
    layers.length > 0 ? (
      <mark key={start}>{words.slice(start, end)}</mark>
    ) : (
      <span key={start}>{words.slice(start, end)}</span>
    ),
  )
}

function countOf(options: readonly SentenceOption[], searched: boolean): string {
  if (!searched) return `${options.length} sources, the last added first`
  const sentences = options.filter(({ sentence }) => sentence !== null).length
  const sources = new Set(options.map(({ source }) => source.id)).size
  return `${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} in ${sources} ${sources === 1 ? 'source' : 'sources'}`
}
