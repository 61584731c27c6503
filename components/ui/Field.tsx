import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

/** What a control inside a field needs so that label, hint and error are read with it. */
export interface ControlProps {
  id: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: string
  hint?: ReactNode
  /** What is wrong, for a person. */
  error?: string | null
  hideLabel?: boolean
  children: (control: ControlProps) => ReactNode
}

/** A labelled control: `<Field label="Title">{(control) => <input {...control} />}</Field>`. */
export function Field({ label, hint, error, hideLabel, children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children({
        id,
        className: styles.control ?? '',
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
