'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import { RequestError, request } from '../ui/request.ts'
import styles from './TitleField.module.css'

interface TitleFieldProps {
  briefId: string
  /** As stored; changes when a colleague renames the brief. */
  title: string
  editable: boolean
  onRenamed: (title: string) => void
  /** Enter goes on into the text. */
  onEnter: () => void
}

/** Milliseconds without a keystroke after which a title is saved. */
const rest = 1000

/** The brief's title above its text, saved while one rests and on leaving. */
export function TitleField({ briefId, title, editable, onRenamed, onEnter }: TitleFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const id = useId()
  const shown = typed ?? title

  // Grows with its lines where the browser does not know field-sizing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from what is shown
  useEffect(() => {
    const element = field.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [shown])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    document.title = `${title} · Chancery`
  }, [title])

  async function save(text: string, leaving: boolean) {
    clearTimeout(timer.current)
    if (text.trim() === title || (leaving && !text.trim())) {
      setWrong(null)
      if (leaving) setTyped(null)
      return
    }
    try {
      const brief = await request<BriefSummary>(`/api/briefs/${briefId}`, {
        method: 'PATCH',
        body: { title: text },
      })
      setWrong(null)
      onRenamed(brief.title)
      // What was typed while this was on its way is kept.
      if (leaving) setTyped((now) => (now === text ? null : now))
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setWrong(error.message)
    }
  }

  return (
    <div className={styles.title}>
      <h1 className="visually-hidden">{title}</h1>
      <textarea
        ref={field}
        className={styles.field}
        aria-label="Title"
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? id : undefined}
        rows={1}
        value={shown}
        readOnly={!editable}
        placeholder="Title"
        spellCheck
        onChange={(event) => {
          const text = event.target.value.replaceAll('\n', ' ')
          setTyped(text)
          clearTimeout(timer.current)
          timer.current = setTimeout(() => save(text, false), rest)
        }}
        onBlur={() => {
          if (typed !== null) void save(typed, true)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          onEnter()
        }}
      />
      {wrong && (
        <p id={id} role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  )
}
