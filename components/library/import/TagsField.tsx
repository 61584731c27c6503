import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { tag as tagSchema } from '../../../core/api/sources.ts'
import styles from './FieldsForm.module.css'

interface TagsFieldProps {
  tags: readonly string[]
  error: string | null
  hint?: string
  onChange: (tags: readonly string[]) => void
}

/** Tags as chips: Enter or a comma takes what is typed, Backspace in the empty field the last back. */
export function TagsField({ tags, error, hint, onChange }: TagsFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)

  /** Takes what is typed; a tag that is none stays in the field. */
  function take(text: string) {
    const names = text.split(/[,;\n]/).filter((name) => name.trim())
    const parsed = names.map((name) => tagSchema.safeParse(name))
    const bad = parsed.find(({ success }) => !success)
    setWrong(bad?.error?.issues[0]?.message ?? null)
    if (bad) return setTyped(text)
    setTyped('')
    const taken = parsed.flatMap(({ data }) => data ?? [])
    if (taken.length > 0) onChange([...new Set([...tags, ...taken])].sort())
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault()
      take(typed)
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault()
      setTyped(tags.at(-1) ?? '')
      onChange(tags.slice(0, -1))
    }
  }

  const message = error ?? wrong
  return (
    <div className={styles.tags}>
      <label htmlFor={id} className={styles.legend}>
        Tags
      </label>
      <div className={styles.tagBox}>
        {tags.map((name) => (
          <span key={name} className={styles.tag}>
            {name}
            <button
              type="button"
              className={styles.untag}
              aria-label={`Remove the tag ${name}`}
              onClick={() => onChange(tags.filter((other) => other !== name))}
            >
              <X aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          className={styles.tagInput}
          aria-describedby={`${id}-hint`}
          aria-invalid={message ? true : undefined}
          value={typed}
          onKeyDown={onKeyDown}
          onBlur={() => take(typed)}
          onChange={(event) =>
            /[,;]/.test(event.target.value)
              ? take(event.target.value)
              : setTyped(event.target.value)
          }
        />
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {message ? (
          <span className={styles.error} role="alert">
            {message}
          </span>
        ) : (
          (hint ?? 'Enter or a comma adds one.')
        )}
      </p>
    </div>
  )
}
