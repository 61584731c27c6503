import { Plus, X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './FieldsForm.module.css'

interface AuthorsFieldProps {
  authors: readonly string[]
  error: string | null
  hint: ReactNode
  onChange: (authors: readonly string[]) => void
}

/** One line per author, so that a name may hold a comma. */
export function AuthorsField({ authors, error, hint, onChange }: AuthorsFieldProps) {
  const id = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  const lines = authors.length > 0 ? authors : ['']
  const change = (index: number, name: string) =>
    onChange(lines.map((author, at) => (at === index ? name : author)))
  const add = () => {
    onChange([...lines, ''])
    requestAnimationFrame(() =>
      group.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus(),
    )
  }
  return (
    <fieldset
      ref={group}
      className={styles.authors}
      aria-describedby={error || hint ? `${id}-hint` : undefined}
    >
      <legend className={styles.legend}>Authors</legend>
      <ol className={styles.names}>
        {lines.map((author, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; names may repeat
          <li key={index} className={styles.author}>
            <input
              className={styles.name}
              aria-label={`Author ${index + 1}`}
              aria-invalid={error ? true : undefined}
              value={author}
              onChange={(event) => change(index, event.target.value)}
            />
            {lines.length > 1 && (
              <IconButton
                label={`Remove author ${index + 1}`}
                onClick={() => onChange(lines.filter((_, at) => at !== index))}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ol>
      <Button look="quiet" size="small" onClick={add} disabled={lines.at(-1)?.trim() === ''}>
        <Plus aria-hidden className={styles.plus} /> Another author
      </Button>
      {(error ?? hint) && (
        <p id={`${id}-hint`} className={styles.hint}>
          {error ? (
            <span className={styles.error} role="alert">
              {error}
            </span>
          ) : (
            hint
          )}
        </p>
      )}
    </fieldset>
  )
}
