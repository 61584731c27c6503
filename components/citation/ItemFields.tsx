import { X } from 'lucide-react'
import type { CitationItem, LocatorLabel } from '../../core/citation/citationItems.ts'
import { readLocator } from '../../core/citation/locator.ts'
import { Field } from '../ui/Field.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './CitationEditor.module.css'

interface ItemFieldsProps {
  item: CitationItem
  title: string
  /** The source quotes somebody: it is their name that the sentence may have given already. */
  speaks: boolean
  onChange: (item: CitationItem) => void
  onRemove: (() => void) | null
}

const labels: readonly (readonly [LocatorLabel, string])[] = [
  ['paragraph', 'Paragraph'],
  ['page', 'Page'],
  ['timestamp', 'Time'],
]

/** One source of a citation: where in it, what stands around, whether its author is named. */
export function ItemFields({ item, title, speaks, onChange, onRemove }: ItemFieldsProps) {
  return (
    <fieldset className={styles.item}>
      <legend className={styles.legend}>{title}</legend>
      {onRemove && (
        <IconButton label={`Take “${title}” out`} className={styles.out} onClick={onRemove}>
          <X size={16} aria-hidden />
        </IconButton>
      )}
      <div className={styles.place}>
        <Field label="Place" hideLabel>
          {(control) => (
            <select
              {...control}
              value={item.label}
              onChange={({ target }) => onChange({ ...item, label: target.value as LocatorLabel })}
            >
              {labels.map(([label, name]) => (
                <option key={label} value={label}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Number of the place" hideLabel>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              placeholder={item.label === 'timestamp' ? '1:20:33' : '4 or 12–14'}
              value={item.locator}
              onChange={({ target }) => onChange({ ...item, locator: target.value })}
              onBlur={({ target }) => {
                // Whoever writes “p. 4” means page 4.
                const read = readLocator(target.value)
                if (read) onChange({ ...item, ...read })
              }}
            />
          )}
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label="Before">
          {(control) => (
            <input
              {...control}
              placeholder="see"
              value={item.prefix}
              onChange={({ target }) => onChange({ ...item, prefix: target.value })}
            />
          )}
        </Field>
        <Field label="After">
          {(control) => (
            <input
              {...control}
              placeholder="emphasis added"
              value={item.suffix}
              onChange={({ target }) => onChange({ ...item, suffix: target.value })}
            />
          )}
        </Field>
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={item.suppressAuthor}
          onChange={({ target }) => onChange({ ...item, suppressAuthor: target.checked })}
        />
        {speaks ? 'The sentence names who says it' : 'The sentence names the author'}
      </label>
    </fieldset>
  )
}
