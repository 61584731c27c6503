'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { request } from '../ui/request.ts'
import styles from './BriefDialog.module.css'

/** Asks for a new title. Open while there is a brief. */
export function RenameDialog({
  brief,
  onClose,
}: {
  brief: BriefSummary | null
  onClose: () => void
}) {
  return (
    <Dialog open={brief !== null} onClose={onClose} title="Rename the brief">
      {brief && <RenameForm brief={brief} onClose={onClose} />}
    </Dialog>
  )
}

function RenameForm({ brief, onClose }: { brief: BriefSummary; onClose: () => void }) {
  const router = useRouter()
  const [title, setTitle] = useState(brief.title)
  const [error, setError] = useState<string | null>(null)

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    try {
      await request(`/api/briefs/${brief.id}`, { method: 'PATCH', body: { title } })
      router.refresh()
      onClose()
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem))
    }
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Field label="Title" error={error}>
        {(control) => (
          <input
            {...control}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            data-autofocus
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary">
          Rename
        </Button>
      </div>
    </form>
  )
}
