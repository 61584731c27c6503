'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { RequestError } from '../ui/request.ts'
import styles from './ReasonForm.module.css'

interface ReasonFormProps {
  label: string
  action: string
  onDone: (reason: string) => Promise<void>
  onCancel: () => void
}

/** Asks why a finding is decided as it is: others read it. */
export function ReasonForm({ label, action, onDone, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (!reason.trim()) {
      setWrong('Say why in a few words: your colleagues read it.')
      return
    }
    setBusy(true)
    try {
      await onDone(reason.trim())
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setWrong(error.message)
      setBusy(false)
    }
  }

  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <Field label="Reason" error={wrong}>
        {(control) => (
          <input
            {...control}
            // The person has just asked for this field.
            // biome-ignore lint/a11y/noAutofocus: see above
            autoFocus
            autoComplete="off"
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value)
              setWrong(null)
            }}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button size="small" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" disabled={busy}>
          {action}
        </Button>
      </div>
    </form>
  )
}
