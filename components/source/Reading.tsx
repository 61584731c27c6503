'use client'

import { ArrowLeft } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Revision, SourceDetail } from '../../core/api/sources.ts'
import type { TextRange } from '../../core/quote/sentences.ts'
import type { PassageRange } from '../../core/schema/quoteAttributes.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RequestError, request } from '../ui/request.ts'
import { Reader, type ReaderHandle, type TakePassage } from './Reader.tsx'
import styles from './SourcesPane.module.css'

/** What to read: an article, and where in it. */
export interface ReadingPlace {
  readonly source: string
  /** The current revision when null. */
  readonly revision: string | null
  /** To highlight. */
  readonly target: TextRange | null
  /** To select. */
  readonly selected: TextRange | null
}

interface ReadingProps {
  place: ReadingPlace
  /** The brief beside which one reads. */
  briefId: string
  quoted: readonly PassageRange[]
  onQuote: TakePassage | null
  onBack: () => void
  onLeave: () => void
}

interface Loaded {
  readonly source: SourceDetail
  readonly revision: Revision
}

/** An article in the pane. Fetches it, and the older revision where a quotation points into one. */
export function Reading({ place, briefId, quoted, onQuote, onBack, onLeave }: ReadingProps) {
  const { loaded, error } = useArticle(place.source, place.revision)
  const reader = useRef<ReaderHandle>(null)
  const pane = useRef<HTMLDivElement>(null)
  const marks = useMemo(
    () =>
      quoted.filter(
        (range) => range.source === place.source && range.revision === loaded?.revision.hash,
      ),
    [quoted, place.source, loaded],
  )
  const elsewhere = useMemo(
    () =>
      loaded?.source.quotedIn.filter(
        ({ brief, revision }) => brief.id !== briefId && revision === loaded.revision.hash,
      ) ?? [],
    [briefId, loaded],
  )
  const shown = useRef<ReadingPlace | null>(null)
  useEffect(() => {
    const holder = document.activeElement
    // Whoever went on to other things while it was fetched keeps writing there.
    const mayTake =
      shown.current === place
        ? holder === document.body || pane.current?.contains(holder)
        : !holder?.closest('[data-floating]')
    shown.current = place
    if (!mayTake) return
    // While the article is on its way the pane holds the focus, so that Esc leads back.
    if (loaded) reader.current?.focus()
    else pane.current?.focus({ preventScroll: true })
  }, [loaded, place])

  const old = loaded && loaded.revision.hash !== loaded.source.revision
  const lost = loaded && place.target && place.target.end > loaded.revision.text.length
  return (
    <div ref={pane} tabIndex={-1} className={styles.reading}>
      <div className={styles.back}>
        <Button look="quiet" size="small" onClick={onBack}>
          <ArrowLeft size={14} aria-hidden /> Sources
        </Button>
        {loaded && <a href={`/sources/${loaded.source.id}`}>Open as a page</a>}
      </div>
      {error && (
        <Notice tone="trouble" live>
          {error}
        </Notice>
      )}
      {loaded && (
        <>
          {old && (
            <Notice tone="warning">
              This is an earlier text of the article, the one that was quoted.
            </Notice>
          )}
          {lost && <Notice tone="warning">The passage is not in this text.</Notice>}
          <Reader
            ref={reader}
            revision={loaded.revision}
            source={loaded.source}
            level="h2"
            quoted={marks}
            marked={elsewhere}
            target={place.target}
            selected={place.selected}
            onQuote={onQuote}
            onLeave={onLeave}
          />
        </>
      )}
      <p className="visually-hidden" role="status">
        {loaded &&
          `Opened “${loaded.source.title}”${place.target ? ' at the quoted passage' : ''}.`}
      </p>
    </div>
  )
}

function useArticle(
  source: string,
  hash: string | null,
): { loaded: Loaded | null; error: string | null } {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    const load = async () => {
      const path = `/api/sources/${encodeURIComponent(source)}`
      const detail = await request<SourceDetail>(path, { signal })
      const wanted = hash ?? detail.revision
      const revision =
        wanted === detail.revision
          ? detail.current
          : await request<Revision>(`${path}/revisions/${encodeURIComponent(wanted ?? '')}`, {
              signal,
            })
      if (!revision)
        return setError('There is no text of this source, only its record. Add one on its page.')
      setLoaded({ source: detail, revision })
    }
    setError(null)
    setLoaded((before) => (before?.source.id === source ? before : null))
    load().catch((problem: unknown) => {
      if (signal.aborted) return
      setLoaded(null)
      setError(
        problem instanceof RequestError ? problem.message : 'The article could not be opened.',
      )
    })
    return () => abort.abort()
  }, [source, hash])
  return { loaded, error }
}
