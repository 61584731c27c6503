'use client'

import type { ReactNode } from 'react'
import { fieldName } from '../../core/source/fieldNames.ts'
import { type ControlProps, Field } from '../ui/Field.tsx'
import styles from './RecordForm.module.css'
import type { RecordDraft, RecordErrors, RecordField } from './recordDraft.ts'

export interface RecordInputsProps {
  draft: RecordDraft
  errors: RecordErrors
  /** Fields that somebody else changed meanwhile. */
  conflicts: readonly RecordField[]
  /** What stands in the record. */
  now: RecordDraft
  onChange: (field: RecordField, value: string) => void
  onTakeTheirs: (field: RecordField) => void
}

interface RecordControlProps extends RecordInputsProps {
  field: RecordField
  hint?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** A field with what is wrong about it, or with what somebody else made of it meanwhile. */
export function RecordControl(props: RecordControlProps) {
  const { field, hint, errors, conflicts, now, onTakeTheirs, children } = props
  const conflict = conflicts.includes(field)
  const theirs = now[field].replaceAll('\n', '; ')
  return (
    <Field
      label={fieldName(field)}
      error={errors[field] ?? null}
      hint={
        conflict ? (
          <span className={styles.conflict}>
            Now: {theirs ? `“${theirs}”` : 'empty'}.{' '}
            <button
              type="button"
              className={styles.take}
              data-conflict
              onClick={() => onTakeTheirs(field)}
            >
              Take this
            </button>{' '}
            or save yours.
          </span>
        ) : (
          hint
        )
      }
    >
      {children}
    </Field>
  )
}
