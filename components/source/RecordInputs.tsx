'use client'

import { type ReactNode, useState } from 'react'
import { partialDate } from '../../core/api/fields.ts'
import { detailKeys } from '../../core/api/sources.ts'
import { formatDate } from '../../core/citation/formatDate.ts'
import { suggestedType } from '../../core/citation/item.ts'
import { type ItemType, itemTypes } from '../../core/extract/article.ts'
import { detailsOfType } from '../../core/source/detailsOfType.ts'
import { itemTypeNames } from '../../core/source/fieldNames.ts'
import { commonLanguages, languageName } from '../../core/source/languageName.ts'
import { Button } from '../ui/Button.tsx'
import type { ControlProps } from '../ui/Field.tsx'
import { RecordControl, type RecordInputsProps } from './RecordControl.tsx'
import styles from './RecordForm.module.css'
import type { RecordDraft, RecordField } from './recordDraft.ts'

/** The fields of a record. The details that its type usually has come first, the others on demand. */
export function RecordInputs(props: RecordInputsProps) {
  const { draft, onChange } = props
  const [all, setAll] = useState(false)
  const type = itemTypes.find((type) => type === draft.type) ?? suggestedType(fieldsOf(draft))
  const filled = detailKeys.filter(
    (key) => draft[`details.${key}`] || props.errors[`details.${key}`],
  )
  const details = all ? detailKeys : detailsOfType(type, filled)

  const input = (
    field: RecordField,
    control: (attributes: Attributes) => ReactNode = (attributes) => <input {...attributes} />,
    hint?: ReactNode,
  ) => (
    <RecordControl key={field} field={field} hint={hint} {...props}>
      {(base) =>
        control({
          ...base,
          value: draft[field],
          onChange: (event) => onChange(field, event.target.value),
        })
      }
    </RecordControl>
  )
  return (
    <>
      {input('title', ({ onChange, ...attributes }) => (
        <textarea
          {...attributes}
          rows={2}
          // biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked to edit
          autoFocus
          onChange={(event) =>
            onChange({ target: { value: event.target.value.replace(/\n/g, ' ') } })
          }
        />
      ))}
      {input(
        'authors',
        (attributes) => (
          <textarea {...attributes} rows={2} />
        ),
        'One a line.',
      )}
      {input('outlet')}
      <div className={styles.pair}>
        {input(
          'published',
          (attributes) => (
            <input {...attributes} placeholder="2013-11-22" inputMode="numeric" />
          ),
          dateHint(draft.published),
        )}
        {input('language', (attributes) => (
          <select {...attributes}>
            {languagesWith(draft.language).map((code) => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        ))}
      </div>
      {input('url', (attributes) => (
        <input {...attributes} inputMode="url" placeholder="https://" />
      ))}
      {input('type', (attributes) => (
        <select {...attributes}>
          <option value="">{suggestion(draft)}</option>
          {itemTypes.map((type) => (
            <option key={type} value={type}>
              {itemTypeNames[type]}
            </option>
          ))}
        </select>
      ))}
      <div className={styles.details}>
        {details.map((key) =>
          input(
            `details.${key}`,
            (attributes) => (
              <input {...attributes} placeholder={key === 'accessed' ? '2013-11-22' : undefined} />
            ),
            key === 'accessed' && draft['details.accessed']
              ? dateHint(draft['details.accessed'])
              : null,
          ),
        )}
      </div>
      {!all && details.length < detailKeys.length && (
        <Button look="quiet" size="small" className={styles.more} onClick={() => setAll(true)}>
          More details
        </Button>
      )}
    </>
  )
}

interface Attributes extends ControlProps {
  value: string
  onChange: (event: { target: { value: string } }) => void
}

function fieldsOf({ outlet, url }: RecordDraft) {
  return { outlet: outlet.trim() || null, url: url.trim() || null }
}

function suggestion(draft: RecordDraft): string {
  const type: ItemType = suggestedType(fieldsOf(draft))
  return `Suggested: ${itemTypeNames[type].toLowerCase()}`
}

function dateHint(typed: string): string {
  if (partialDate.safeParse(typed).success) return formatDate(typed)
  return 'A year, a month or a day.'
}

function languagesWith(stated: string): string[] {
  return [...new Set(['und', stated, ...commonLanguages])].sort((a, b) =>
    a === 'und' ? -1 : b === 'und' ? 1 : languageName(a).localeCompare(languageName(b)),
  )
}
