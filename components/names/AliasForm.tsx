import { type FormEvent, useState } from 'react'
import type { Alias } from '../../core/api/search.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { RequestError, request } from '../ui/request.ts'
import styles from './Aliases.module.css'
import { namesTyped } from './namesTyped.ts'

interface AliasFormProps {
  /** Null to add a group. */
  alias: Alias | null
  onDone: () => void
  onCancel: () => void
}

/** One group of spellings, typed in a line. What is refused stays as it was typed. */
export function AliasForm({ alias, onDone, onCancel }: AliasFormProps) {
  const [typed, setTyped] = useState(alias?.names.join(', ') ?? '')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      const body = { names: namesTyped(typed) }
      if (alias) await request(`/api/aliases/${alias.id}`, { method: 'PATCH', body })
      else await request('/api/aliases', { method: 'POST', body })
      onDone()
    } catch (problem) {
      setError(problem instanceof RequestError ? problem.message : 'That did not work. Try again.')
      setBusy(false)
    }
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <Field
        label={alias ? `Spellings of ${alias.names[0]}` : 'Spellings of one name'}
        hint="Separated by commas, the preferred one first: Kyiv, Kiev, Kijów."
        error={error}
      >
        {(control) => (
          <input
            {...control}
            // biome-ignore lint/a11y/noAutofocus: whoever asked for the form wants to type in it
            autoFocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && onCancel()}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={busy}>
          {busy ? 'Saving…' : 'Save'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
