import type { BlockEntry } from '../../../core/version/compare/comparison.ts'
import styles from './compared.module.css'
import type { Choice } from './useChoice.ts'

interface ChangeChoiceProps {
  choice: Choice
  name: string
  entry: BlockEntry
}

/** Beside a changed block: whether it is to be taken back. */
export function ChangeChoice({ choice, name, entry }: ChangeChoiceProps) {
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={choice.has(name)}
        onChange={() => choice.toggle(name)}
        aria-label={`Choose to take back: ${what(entry)}`}
      />
    </label>
  )
}

/** A few words by which a listener knows the block. */
function what(entry: BlockEntry): string {
  const text =
    'text' in entry
      ? entry.text
      : 'parts' in entry
        ? entry.parts
            .flatMap(({ inline }) => inline.map((one) => ('text' in one ? one.text : '')))
            .join('')
        : ''
  const start = text.trim().split(/\s+/).slice(0, 8).join(' ')
  const verb = {
    added: 'added',
    removed: 'removed',
    same: '',
    text: 'changed',
    container: 'changed',
  }
  return `${verb[entry.kind]} block${start ? `, “${start}”` : ''}`
}
