'use client'

import { useEffect, useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import type { CitationStyle } from '../../core/api/citations.ts'
import { bundledStyles, citationLocales } from '../../core/citation/styles.ts'
import { Field } from '../ui/Field.tsx'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import styles from './CitationsPane.module.css'

interface StyleChoiceProps {
  briefId: string
  style: string
  locale: string
  canEdit: boolean
  /** Chosen here, before the server has said so; it is told back what was before if it refuses. */
  onStyle: (style: string, locale: string) => void
}

/** The brief's citation style and its language, for everybody who reads the brief. */
export function StyleChoice({ briefId, style, locale, canEdit, onStyle }: StyleChoiceProps) {
  const toast = useToast()
  const [house, setHouse] = useState<readonly CitationStyle[]>([])
  useEffect(() => {
    const controller = new AbortController()
    request<{ styles: CitationStyle[] }>('/api/styles', { signal: controller.signal })
      .then((list) => setHouse(list.styles.filter((each) => each.house)))
      // Those that come with Chancery are there in any case.
      .catch(() => {})
    return () => controller.abort()
  }, [])

  async function choose(citationStyle: string, citationLocale: string) {
    onStyle(citationStyle, citationLocale)
    try {
      await request<BriefSummary>(`/api/briefs/${briefId}`, {
        method: 'PATCH',
        body: { citationStyle, citationLocale },
      })
    } catch (error) {
      onStyle(style, locale)
      toast(error instanceof RequestError ? error.message : 'That did not work.', 'trouble')
    }
  }

  const known = [...bundledStyles, ...house]
  return (
    <div className={styles.choice}>
      <Field label="Citation style">
        {(control) => (
          <select
            {...control}
            value={style}
            disabled={!canEdit}
            onChange={(event) => void choose(event.target.value, locale)}
          >
            <optgroup label="Published styles">
              {bundledStyles.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </optgroup>
            {house.length > 0 && (
              <optgroup label="House styles">
                {house.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </optgroup>
            )}
            {known.every(({ id }) => id !== style) && <option value={style}>House style</option>}
          </select>
        )}
      </Field>
      <Field label="Language of citations">
        {(control) => (
          <select
            {...control}
            value={locale}
            disabled={!canEdit}
            onChange={(event) => void choose(style, event.target.value)}
          >
            {citationLocales.map(({ id, name }) => (
              <option key={id} value={id} lang={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
