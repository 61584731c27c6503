'use client'

import { useState } from 'react'
import type { VersionComparison } from '../../../core/api/comparison.ts'
import type { QuotationChange, WordChange } from '../../../core/version/compare/comparison.ts'
import styles from './ChangeLists.module.css'
import { placeOf } from './comparedContext.ts'
import { jumpToChange } from './jumpToChange.ts'

/** More than anybody reads in a list; the text itself shows all. */
const mostListed = 300

const lenses = ['words', 'quotations', 'sources'] as const
type Lens = (typeof lenses)[number]
const titles: Record<Lens, string> = {
  words: 'Words',
  quotations: 'Quotations',
  sources: 'Sources',
}

interface ChangeListsProps {
  comparison: VersionComparison
  /** Index of the change that is stepped to. */
  current: number
  onStep: (index: number) => void
}

/** What changed, through three lenses: words, quotations, sources. */
export function ChangeLists({ comparison, current, onStep }: ChangeListsProps) {
  const [lens, setLens] = useState<Lens>('words')
  const { words, quotations, sources } = comparison.comparison
  const counts: Record<Lens, number> = {
    words: words.length,
    quotations: quotations.length,
    sources: sources.length,
  }
  return (
    <section className={styles.lists} aria-label="What changed">
      <div className={styles.lenses} role="tablist" aria-label="Look at">
        {lenses.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={lens === each}
            tabIndex={lens === each ? 0 : -1}
            className={styles.lens}
            onClick={() => setLens(each)}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
              if (step === 0) return
              const next = lenses[(lenses.indexOf(lens) + step + lenses.length) % lenses.length]
              if (!next) return
              setLens(next)
              const tabs = event.currentTarget.parentElement?.children
              ;(tabs?.[lenses.indexOf(next)] as HTMLElement | undefined)?.focus()
            }}
          >
            {titles[each]} <span className={styles.count}>{counts[each]}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={titles[lens]} className={styles.panel}>
        {counts[lens] === 0 && <p className={styles.none}>{nothing[lens]}</p>}
        {lens === 'words' && <Words words={words} current={current} onStep={onStep} />}
        {lens === 'quotations' && <Quotations {...comparison} />}
        {lens === 'sources' && (
          <ul className={styles.list}>
            {sources.map(({ source, change }) => (
              <li key={source} className={styles.plain}>
                <Kind of={change} />
                <a href={`/sources/${source}`}>
                  {comparison.sources[source] ?? 'A source that is gone'}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

const nothing: Record<Lens, string> = {
  words: 'No word differs.',
  quotations: 'Every quotation stands as it stood.',
  sources: 'The same sources are used.',
}

function Words({
  words,
  current,
  onStep,
}: {
  words: readonly WordChange[]
  current: number
  onStep: (index: number) => void
}) {
  return (
    <ol className={styles.list}>
      {words.slice(0, mostListed).map((change, index) => (
        <li key={`${placeOf(change)} ${change.kind}`}>
          <button
            type="button"
            className={styles.item}
            aria-current={current === index || undefined}
            onClick={() => onStep(index)}
          >
            <Kind of={change.kind} />
            <span className={styles.words}>
              {showsBefore(change) && <del>{shortened(change.before)}</del>}{' '}
              {showsAfter(change) && <ins>{shortened(change.after)}</ins>}
              {change.kind === 'formatted' && shortened(change.after)}
            </span>
          </button>
        </li>
      ))}
      {words.length > mostListed && (
        <li className={styles.none}>…and {words.length - mostListed} more in the text.</li>
      )}
    </ol>
  )
}

/** What only looks otherwise is neither put in nor taken out. */
const showsAfter = ({ kind, after }: WordChange) =>
  after !== '' && kind !== 'attributes' && kind !== 'formatted'
const showsBefore = (change: WordChange) =>
  change.before !== '' && change.kind !== 'moved' && showsAfter({ ...change, after: '.' })

function Quotations({ comparison, sources }: VersionComparison) {
  const title = (of: QuotationChange['before']) =>
    of ? (sources[of.source] ?? 'a source that is gone') : ''
  return (
    <ul className={styles.list}>
      {comparison.quotations.map((change) => (
        <li key={`${change.id} ${change.fromA} ${change.fromB}`}>
          <button
            type="button"
            className={styles.item}
            onClick={() => jumpToChange(`[data-quotation="${CSS.escape(change.id)}"]`)}
          >
            {change.changes.map((each) => (
              <Kind key={each} of={each} />
            ))}
            <span className={styles.words}>
              {change.before && change.before.words !== change.after?.words && (
                <del>“{change.before.words}”</del>
              )}{' '}
              {change.after &&
                (change.after.words === change.before?.words ? (
                  <span>“{change.after.words}”</span>
                ) : (
                  <ins>“{change.after.words}”</ins>
                ))}
            </span>
            <span className={styles.source}>
              {change.before && change.after && change.before.source !== change.after.source
                ? `${title(change.before)} → ${title(change.after)}`
                : title(change.after ?? change.before)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const tones: Record<string, 'in' | 'out' | 'other'> = {
  inserted: 'in',
  added: 'in',
  new: 'in',
  removed: 'out',
  dropped: 'out',
  'no longer used': 'out',
}

function Kind({ of }: { of: string }) {
  const words: Record<string, string> = { attributes: 'set otherwise', details: 'cited otherwise' }
  return (
    <span className={styles.kind} data-tone={tones[of] ?? 'other'}>
      {words[of] ?? of}
    </span>
  )
}

function shortened(text: string): string {
  const longest = 160
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text
}
