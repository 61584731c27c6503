import { OriginFields } from '../../ui/OriginFields.tsx'
import type { Picking } from './usePicking.ts'
import styles from './WhoseWords.module.css'

/** Who says the words and through whom they came, where they are not the article's own. */
export function WhoseWords({ picking }: { picking: Picking }) {
  const { origin, setOrigin, proposed } = picking
  const hint = hintOf(picking)
  return (
    <div className={styles.whose}>
      <OriginFields
        speaker={origin.speaker}
        via={origin.via}
        proposed={proposed !== null && proposed.confidence !== 'none'}
        onChange={(change) => setOrigin({ ...origin, ...change })}
      />
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
