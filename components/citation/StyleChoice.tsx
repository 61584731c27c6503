'use client'

import { useEffect, useState } from 'react'
import type { CitationStyle } from '../../core/api/citations.ts'
import { citationLocales } from '../../core/citation/citationLocales.ts'
import { bundledStyles } from '../../core/citation/styles.ts'
import { Field } from '../ui/Field.tsx'
import { request } from '../ui/request.ts'
import { Unfetched } from '../ui/Unfetched.tsx'
import { useRetry } from '../ui/useRetry.ts'
import styles from './CitationsPane.module.css'

interface StyleChoiceProps {
  style: string
  locale: string
  canEdit: boolean
  onStyle: (change: { readonly style?: string; readonly locale?: string }) => void
}

/** The brief's citation style and its language, for everybody who reads the brief. */
export function StyleChoice({ style, locale, canEdit, onStyle }: StyleChoiceProps) {
  const [house, setHouse] = useState<readonly CitationStyle[]>([])
  const { attempt, failed, fail, succeed, again } = useRetry()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks anew
  useEffect(() => {
    const controller = new AbortController()
    request<{ styles: CitationStyle[] }>('/api/styles', { signal: controller.signal })
      .then((list) => {
        setHouse(list.styles.filter((each) => each.house))
        succeed()
      })
      .catch(() => {
        if (!controller.signal.aborted) fail()
      })
    return () => controller.abort()
  }, [attempt, fail, succeed])

  const known = [...bundledStyles, ...house]
  return (
    <div className={styles.choice}>
      <Field label="Citation style">
        {(control) => (
          <select
            {...control}
            value={style}
            disabled={!canEdit}
            onChange={(event) => onStyle({ style: event.target.value })}
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
            onChange={(event) => onStyle({ locale: event.target.value })}
          >
            {citationLocales.map(({ id, name }) => (
              <option key={id} value={id} lang={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {failed && <Unfetched onAgain={again}>The house styles could not be fetched.</Unfetched>}
    </div>
  )
}
