import { Field } from './Field.tsx'
import styles from './OriginFields.module.css'

export interface Origin {
  readonly speaker: string
  readonly via: string
}

interface OriginFieldsProps extends Origin {
  /** What stands in them is a guess that somebody should look at. */
  proposed?: boolean
  onChange: (origin: Partial<Origin>) => void
}

/** Who says the quoted words, and which outlet the source has them from. */
export function OriginFields({ speaker, via, proposed = false, onChange }: OriginFieldsProps) {
  return (
    <div className={styles.origin} data-proposed={proposed || undefined}>
      <Field label="Said by">
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={200}
            placeholder="the author"
            value={speaker}
            onChange={(event) => onChange({ speaker: event.target.value })}
          />
        )}
      </Field>
      <Field label="Taken from">
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={200}
            placeholder="no other outlet"
            value={via}
            onChange={(event) => onChange({ via: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
