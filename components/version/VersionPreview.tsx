'use client'

import { type ReactNode, useId, useRef, useState } from 'react'
import type { ComparisonSummary } from '../../core/api/comparison.ts'
import { RequestError, request } from '../ui/request.ts'
import styles from './VersionPreview.module.css'

/** Milliseconds that the pointer rests on a version before it is asked about. */
const rest = 250
const mostPhrases = 6

interface VersionPreviewProps {
  briefId: string
  number: number
  /** Number of the version that it is compared with; null for the first. */
  previous: number | null
  children: ReactNode
}

/** Says, when the pointer or the focus rests on a version, what changed in it. */
export function VersionPreview({ briefId, number, previous, children }: VersionPreviewProps) {
  const id = useId()
  const [shown, setShown] = useState<string[] | null>(null)
  const known = useRef<string[]>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  async function show() {
    if (previous === null) return
    known.current ??= await phrasesOf(briefId, previous, number)
    if (timer.current !== undefined) setShown(known.current)
  }
  const open = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void show(), rest)
  }
  const close = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    setShown(null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what it shows is read with the link inside
    <div
      className={styles.anchor}
      onMouseEnter={open}
      onMouseLeave={close}
      onFocus={open}
      onBlur={close}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      aria-describedby={shown ? id : undefined}
    >
      {children}
      {shown && (
        <div id={id} role="tooltip" className={styles.preview}>
          <p className={styles.head}>Since version {previous}</p>
          <ul>
            {shown.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

async function phrasesOf(briefId: string, from: number, to: number): Promise<string[]> {
  try {
    const { summary, phrases } = await request<ComparisonSummary>(
      `/api/briefs/${briefId}/diff/summary?from=${from}&to=${to}`,
    )
    if (phrases.length === 0) return ['Nothing differs.']
    const some = phrases.slice(0, mostPhrases)
    return [summary, ...some, ...(phrases.length > some.length ? ['…'] : [])]
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return [error.message]
  }
}
