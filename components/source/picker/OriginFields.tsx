import { Field } from '../../ui/Field.tsx'
import styles from './OriginFields.module.css'
import type { Picking } from './usePicking.ts'

/** Who says the words and through whom they came, where they are not the article's own. */
export function OriginFields({ picking }: { picking: Picking }) {
  const { origin, setOrigin, proposed } = picking
  const hint = hintOf(picking)
  return (
    <div className={styles.origin} data-proposed={proposed?.confidence !== 'none' || undefined}>
      <Field label="Said by">
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={200}
            placeholder="the author"
            value={origin.speaker}
            onChange={(event) => setOrigin({ ...origin, speaker: event.target.value })}
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
            value={origin.via}
            onChange={(event) => setOrigin({ ...origin, via: event.target.value })}
          />
        )}
      </Field>
      {hint && (
        <p className={styles.hint} role="status">
          {hint}
        </p>
      )}
    </div>
  )
}

function hintOf({ proposed, origin }: Picking): string {
  if (!proposed) return ''
  const { speaker, via, confidence, spoken } = proposed
  if (confidence === 'none')
    return spoken && !origin.speaker ? 'These words stand in quotation marks: who says them?' : ''
  if (origin.speaker !== speaker || origin.via !== via) return ''
  const names = [speaker, via].filter(Boolean).join(', ')
  return confidence === 'sure'
    ? `The article names ${names}. Insert to confirm, or correct it here.`
    : `The article seems to name ${names}. Look before you insert.`
}
