'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'
import type { DriftedQuote, DriftList } from '../../core/api/drift.ts'
import { request } from '../ui/request.ts'
import { PanelSection } from './PanelSection.tsx'
import styles from './SourcePanel.module.css'

/** The quotations of earlier texts, brief by brief, with what the current text did to them. */
export function DriftSection({ sourceId, current }: { sourceId: string; current: string | null }) {
  const [drift, setDrift] = useState<readonly DriftedQuote[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is a reason to ask again
  useEffect(() => {
    const controller = new AbortController()
    request<DriftList>(`/api/sources/${sourceId}/drift`, { signal: controller.signal })
      .then((answer) => setDrift(answer.drift))
      // The section is there only with what it knows.
      .catch(() => {})
    return () => controller.abort()
  }, [sourceId, current])
  if (drift.length === 0) return null
  const briefs = Map.groupBy(drift, ({ brief }) => brief.id)
  return (
    <PanelSection title="Quotations touched by the new text" id="drift">
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

const shorten = (text: string) => (text.length > 90 ? `${text.slice(0, 80).trimEnd()} …` : text)
