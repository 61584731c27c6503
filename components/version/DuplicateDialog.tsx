'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { BriefSummary } from '../../core/api/briefs.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { RequestError, request } from '../ui/request.ts'
import styles from './dialogs.module.css'

interface DuplicateDialogProps {
  briefId: string
  briefTitle: string
  number: number
  open: boolean
  onClose: () => void
}

/** Makes a new brief that begins as a version of this one. */
export function DuplicateDialog(props: DuplicateDialogProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={`Duplicate version ${props.number}`}
      description="A brief of its own that begins as this version, and remembers it."
    >
      <DuplicateForm {...props} />
    </Dialog>
  )
}

function DuplicateForm({ briefId, briefTitle, number, onClose }: DuplicateDialogProps) {
  const router = useRouter()
  const [title, setTitle] = useState(`${briefTitle} (from version ${number})`)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  async function duplicate(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    try {
      const { id } = await request<BriefSummary>('/api/briefs', {
        method: 'POST',
        body: { title, from: { brief: briefId, version: number } },
      })
      router.push(`/briefs/${id}`)
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setWrong(error.message)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={duplicate}>
      <Field label="Title" error={wrong}>
        {(control) => (
          <input
            {...control}
            data-autofocus
            autoComplete="off"
            value={title}
            onChange={(event) => {
              setTitle(event.target.value)
              setWrong(null)
            }}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" type="submit" disabled={busy}>
          {busy ? 'Making it…' : 'Make the brief'}
        </Button>
      </div>
    </form>
  )
}
