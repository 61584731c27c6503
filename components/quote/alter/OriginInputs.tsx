import type { QuoteAttributes } from '../../../core/schema/quoteAttributes.ts'
import { Field } from '../../ui/Field.tsx'
import styles from './AlterPanel.module.css'

type Origin = Pick<QuoteAttributes, 'speaker' | 'via'>

interface OriginInputsProps extends Origin {
  onChange: (origin: Partial<Origin>) => void
}

/** Who says the quoted words, and which outlet the source has them from. */
export function OriginInputs({ speaker, via, onChange }: OriginInputsProps) {
  return (
    <div className={styles.origin}>
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
