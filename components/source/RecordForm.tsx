'use client'

import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { SourceDetail } from '../../core/api/sources.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RequestError } from '../ui/request.ts'
import styles from './RecordForm.module.css'
import { RecordInputs } from './RecordInputs.tsx'
import {
  changedFields,
  changesOfDraft,
  draftOfRecord,
  errorsOfProblem,
  type RecordErrors,
  type RecordField,
  rebaseDraft,
} from './recordDraft.ts'
import type { ChangeableSource } from './useSource.ts'

interface RecordFormProps {
  live: ChangeableSource
  onClose: () => void
}

/** The record as a form. Nothing is kept before Save, and nothing typed is lost when it fails. */
export function RecordForm({ live, onClose }: RecordFormProps) {
  // What the form began with: the record as it stood then, not as it stands while one types.
  const [base, setBase] = useState(live.source)
  const [draft, setDraft] = useState(() => draftOfRecord(live.source))
  const [errors, setErrors] = useState<RecordErrors>({})
  const [conflicts, setConflicts] = useState<readonly RecordField[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const dirty = changedFields(draft, draftOfRecord(base)).length > 0

  const focusFirstError = () =>
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-conflict]')?.focus(),
    )
  /** Takes over what stands now; what was typed stays. */
  const rebase = (now: SourceDetail) => {
    const rebased = rebaseDraft(draft, draftOfRecord(base), draftOfRecord(now))
    setDraft(rebased.draft)
    setBase(now)
    setConflicts(rebased.conflicts)
    return rebased
  }
  async function save() {
    const changes = changesOfDraft(draft, draftOfRecord(base))
    if (!changes) return onClose()
    setSaving(true)
    setTrouble(null)
    setErrors({})
    try {
      await live.change({ ...changes, basedOn: base.changes[0]?.id ?? null })
      onClose()
    } catch (problem) {
      if (!(problem instanceof RequestError)) throw problem
      setErrors(errorsOfProblem(problem.problem))
      setTrouble(problem.message)
      if (problem.status === 409) rebase(await live.refresh().catch(() => base))
      focusFirstError()
    } finally {
      setSaving(false)
    }
  }
  const leave = () => (dirty && !leaving ? setLeaving(true) : onClose())
  const onKeyDown = (event: KeyboardEvent) => {
    const mod = event.metaKey || event.ctrlKey
    if (event.key === 'Escape') leave()
    else if (mod && (event.key === 'Enter' || event.key === 's')) void save()
    else return
    event.preventDefault()
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label="Record"
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      <RecordInputs
        draft={draft}
        errors={errors}
        conflicts={conflicts}
        now={draftOfRecord(base)}
        onChange={(field, value) => {
          setLeaving(false)
          setDraft((before) => ({ ...before, [field]: value }))
        }}
        onTakeTheirs={(field) => {
          setDraft((before) => ({ ...before, [field]: draftOfRecord(base)[field] }))
          setConflicts((before) => before.filter((other) => other !== field))
        }}
      />
      <div className={styles.foot}>
        {trouble && Object.keys(errors).length === 0 && (
          <Notice tone={conflicts.length > 0 ? 'warning' : 'trouble'} live>
            {trouble}
          </Notice>
        )}
        {leaving && (
          <Notice tone="warning" live>
            What you typed is not saved. Press Esc or Cancel again to drop it.
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button type="submit" look="primary" disabled={saving}>
            {saving ? 'Saving…' : 'Save'}
          </Button>
          <Button look="quiet" onClick={leave}>
            Cancel
          </Button>
        </div>
      </div>
    </form>
  )
}
