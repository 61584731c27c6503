'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { DriftedQuote, DriftList } from '../../core/api/drift.ts'
import { request } from '../ui/request.ts'
import { Unfetched } from '../ui/Unfetched.tsx'
import { useRetry } from '../ui/useRetry.ts'
import { PanelSection } from './PanelSection.tsx'
import styles from './SourcePanel.module.css'

/** The quotations of earlier texts, brief by brief, with what the current text did to them. */
export function DriftSection({ sourceId, current }: { sourceId: string; current: string | null }) {
  const [drift, setDrift] = useState<readonly DriftedQuote[]>([])
  const { attempt, failed, fail, succeed, again } = useRetry()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is a reason to ask again
  useEffect(() => {
    const controller = new AbortController()
    request<DriftList>(`/api/sources/${sourceId}/drift`, { signal: controller.signal }).then(
      (answer) => {
        setDrift(answer.drift)
        succeed()
      },
      () => {
        if (!controller.signal.aborted) fail()
      },
    )
    return () => controller.abort()
  }, [sourceId, current, attempt, fail, succeed])
  if (failed && drift.length === 0)
    return (
      <PanelSection title={title} id="drift">
        <Unfetched onAgain={again}>
          Whether the new text touches quotations could not be found out.
        </Unfetched>
      </PanelSection>
    )
  if (drift.length === 0) return null
  const briefs = Map.groupBy(drift, ({ brief }) => brief.id)
  return (
    <PanelSection title={title} id="drift">
      <ul className={styles.list}>
        {[...briefs].map(([id, quotes]) => (
          <li key={id}>
            <Link href={`/briefs/${id}`}>{quotes[0]?.brief.title}</Link>
            <ul className={styles.drifted}>
              {quotes.map(({ quote, status, before, kept }) => (
                <li key={quote} data-drift={status}>
                  <strong>{kept ? 'kept' : status}</strong> “{shorten(before)}”
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

const title = 'Quotations touched by the new text'

const shorten = (text: string) => (text.length > 90 ? `${text.slice(0, 80).trimEnd()} …` : text)
