'use client'

import { type FormEvent, useState } from 'react'
import type { Ruling } from '../../../core/api/rulings.ts'
import { formatDate } from '../../../core/citation/formatDate.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Time } from '../../ui/Time.tsx'
import { Comparison } from './Comparison.tsx'
import styles from './DriftNote.module.css'
import type { FoundDrift } from './findDrift.ts'

interface DriftNoteProps {
  found: FoundDrift
  /** The quoted passage in the text that the quotation is tied to. */
  exact: string
  /** Somebody decided to keep it as it was read. */
  kept: Ruling | null
  /** Null for those who may not change the brief. */
  actions: DriftActions | null
}

export interface DriftActions {
  keep: (reason: string) => void
  askAgain: () => void
  update: () => void
  remove: () => void
}

const words = {
  unmoved: 'These words stand unchanged in it.',
  moved: 'The same words stand elsewhere in it, or are set otherwise.',
  changed: 'It has other words here.',
  gone: 'It does not have this passage.',
} as const

/** A quotation whose source has a later text: what became of its words, and what to do about it. */
export function DriftNote({ found, exact, kept, actions }: DriftNoteProps) {
  const { drift, current, old } = found
  const [keeping, setKeeping] = useState(false)
  if (kept)
    return (
      <p className={styles.kept}>
        {kept.reason} {kept.by && <>— {kept.by.name}</>}
        {actions && (
          <Button look="quiet" size="small" onClick={actions.askAgain}>
            Ask again
          </Button>
        )}
      </p>
    )
  return (
    <section
      className={styles.note}
      aria-label="A newer text of the source"
      data-drift={drift.status}
    >
      <p>
        <strong className={styles.badge}>{badges[drift.status]}</strong> The source has a newer
        text, of <Time at={current.createdAt} />. {words[drift.status]}
      </p>
      {drift.status === 'changed' && (
        <Comparison before={exact} after={current.text.slice(drift.start, drift.end)} />
      )}
      {actions && !keeping && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setKeeping(true)}>
            Keep the original
          </Button>
          {drift.status !== 'gone' && (
            <Button size="small" onClick={actions.update}>
              {drift.status === 'changed' ? 'Quote the new words' : 'Tie to the newer text'}
            </Button>
          )}
          <Button size="small" look="danger" onClick={actions.remove}>
            Remove
          </Button>
        </div>
      )}
      {actions && keeping && (
        <KeepForm
          reason={`Kept as read on ${formatDate(old.createdAt.slice(0, 10))}`}
          onKeep={actions.keep}
          onCancel={() => setKeeping(false)}
        />
      )}
    </section>
  )
}

const badges = {
  unmoved: '= unmoved',
  moved: '→ moved',
  changed: '≠ changed',
  gone: '∅ gone',
} as const

interface KeepFormProps {
  reason: string
  onKeep: (reason: string) => void
  onCancel: () => void
}

/** Why the quotation stays as it is: a line that says so by itself. */
function KeepForm({ reason, onKeep, onCancel }: KeepFormProps) {
  const [text, setText] = useState(reason)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) onKeep(text)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label="Why it stays as it is">
        {(control) => (
          <input
            {...control}
            value={text}
            maxLength={500}
            required
            // The person has just asked for this field.
            // biome-ignore lint/a11y/noAutofocus: see above
            autoFocus
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              onCancel()
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small">
          Keep
        </Button>
        <Button size="small" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
