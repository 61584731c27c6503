import { type DetailKey, detailKeys } from '../../../core/api/sources.ts'
import type { ItemType } from '../../../core/extract/article.ts'
import { detailsOfType } from '../../../core/source/detailsOfType.ts'
import { detailNames } from '../../../core/source/fieldNames.ts'
import { Field } from '../../ui/Field.tsx'
import type { Draft } from './draft.ts'
import styles from './FieldsForm.module.css'

interface DetailsFieldsProps {
  type: ItemType | null
  details: Draft['details']
  error: string | null
  open: boolean
  onChange: (details: Draft['details']) => void
}

/** What some citations give beyond the usual fields, as the type has them. */
export function DetailsFields({ type, details, error, open, onChange }: DetailsFieldsProps) {
  const filled = detailKeys.filter((key) => details[key] !== undefined)
  const shown = detailsOfType(type ?? 'article-newspaper', filled)
  const set = (key: DetailKey, value: string) => onChange({ ...details, [key]: value })
  return (
    <details className={styles.details} open={open || filled.length > 0 || error !== null}>
      <summary className={styles.detailsName}>
        {shown.map((key) => detailNames[key]).join(', ')}
      </summary>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.pair}>
        {shown.map((key) => (
          <Field key={key} label={detailNames[key]}>
            {(control) => (
              <input
                {...control}
                value={details[key] ?? ''}
                onChange={(event) => set(key, event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </details>
  )
}
