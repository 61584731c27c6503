'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Revision, SourceSummary } from '../../../core/api/sources.ts'
import { describeSelection } from '../../../core/quote/describe.ts'
import { moveEdge } from '../../../core/quote/moveEdge.ts'
import type { Passage } from '../../../core/quote/passageTransfer.ts'
import { type QuotedIn, quotedIn } from '../../../core/quote/quotedIn.ts'
import type { TextRange } from '../../../core/quote/sentences.ts'
import type { Origin } from '../../ui/OriginFields.tsx'
import { useSearch } from '../useSearch.ts'
import { type SentenceOption, sentenceOptions, sentencesOf } from './sentenceOptions.ts'
import { useRevision } from './useRevision.ts'

export interface Picking {
  readonly query: string
  ask(query: string): void
  /** The source whose sentences are listed; null: the whole library's. */
  readonly within: SourceSummary | null
  look(within: SourceSummary | null): void
  readonly options: readonly SentenceOption[]
  readonly active: number
  choose(index: number): void
  /** The options answer what is typed. */
  readonly answered: boolean
  readonly error: string | null
  readonly revision: Revision | null | undefined
  /** What is chosen of the active sentence's text; null for a source as a whole. */
  readonly range: TextRange | null
  trim(edge: 'start' | 'end', direction: -1 | 1): void
  readonly proposed: QuotedIn | null
  readonly origin: Origin
  setOrigin(origin: Origin): void
  /** What would be quoted now. */
  readonly passage: Passage | null
}

interface Chosen {
  readonly key: string
  readonly range: TextRange
}

/** What the picker knows: the query, its answer, the chosen sentence, how it is cut, whose words it is. */
export function usePicking(): Picking {
  const [query, setQuery] = useState('')
  const [within, setWithin] = useState<SourceSummary | null>(null)
  const [active, setActive] = useState(0)
  const [trimmed, setTrimmed] = useState<Chosen | null>(null)
  const [typed, setTyped] = useState<(Origin & { key: string }) | null>(null)
  const { result, error, busy } = useSearch(within ? '' : query)

  const ofLibrary = useMemo(() => (result ? sentenceOptions(result.hits) : []), [result])
  const shown = within ?? ofLibrary[active]?.source
  const revision = useRevision(shown)
  const options = useMemo(
    () => (within ? (revision ? sentencesOf(within, revision, query) : []) : ofLibrary),
    [within, revision, query, ofLibrary],
  )
  const option = options[active]
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer begins at its top
  useEffect(() => setActive(0), [result, within])

  const range = !option?.sentence
    ? null
    : trimmed?.key === option.key
      ? trimmed.range
      : option.sentence
  const proposed = useMemo(
    () => (revision && range ? quotedIn(revision, range) : null),
    [revision, range],
  )
  const origin: Origin =
    typed && typed.key === option?.key
      ? { speaker: typed.speaker, via: typed.via }
      : { speaker: proposed?.speaker ?? '', via: proposed?.via ?? '' }
  const selectors = revision && range && describeSelection(revision, range.start, range.end)

  return {
    query,
    ask(query) {
      setQuery(query)
      if (within) setActive(0)
    },
    within,
    look(within) {
      setWithin(within)
      setQuery('')
    },
    options,
    active: Math.min(active, Math.max(0, options.length - 1)),
    choose: setActive,
    answered: within ? revision !== undefined : result?.query === query.trim() && !busy,
    error:
      error ?? (revision === null && shown?.revision ? 'The text could not be fetched.' : null),
    revision,
    range,
    trim(edge, direction) {
      if (!option || !range || !revision) return
      const bounds = { start: 0, end: revision.text.length }
      setTrimmed({
        key: option.key,
        range: moveEdge(revision.text, range, edge, direction, bounds),
      })
    },
    proposed,
    origin,
    setOrigin: (origin) => option && setTyped({ ...origin, key: option.key }),
    passage:
      selectors && revision
        ? {
            ...selectors,
            speaker: origin.speaker.trim(),
            via: origin.via.trim(),
            source: revision.source,
            revision: revision.hash,
          }
        : null,
  }
}
