'use client'

import { type FormEvent, useState } from 'react'
import type { VersionSummary } from '../../core/api/versions.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { RequestError, request } from '../ui/request.ts'
import styles from './dialogs.module.css'

interface SaveVersionDialogProps {
  briefId: string
  open: boolean
  onClose: () => void
  onSaved: (version: VersionSummary) => void
  /** Resolves to whether the server has everything that this page wrote. */
  settled: () => Promise<boolean>
}

/** Saves the brief as it stands under a name. */
export function SaveVersionDialog(props: SaveVersionDialogProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title="Save a version"
      description="A version never changes. You can open it and bring it back at any time."
    >
      <SaveVersionForm {...props} />
    </Dialog>
  )
}

/** The dialog gives the focus to what has the attribute, which React's `autoFocus` does not set. */
const focusFirst = (input: HTMLInputElement | null) => input?.setAttribute('autofocus', '')

function SaveVersionForm({ briefId, onClose, onSaved, settled }: SaveVersionDialogProps) {
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    try {
      if (!(await settled())) {
        setWrong('Some of your edits have not reached the server yet. Try again when they have.')
        return
      }
      onSaved(
        await request<VersionSummary>(`/api/briefs/${briefId}/versions`, {
          method: 'POST',
          body: { ...(name.trim() && { name }), ...(note.trim() && { note }) },
        }),
      )
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setWrong(error.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={save}>
      <Field label="Name" hint="For example: Sent to the Permanent Secretary" error={wrong}>
        {(control) => (
          <input
            {...control}
            ref={focusFirst}
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.target.value)
              setWrong(null)
            }}
          />
        )}
      </Field>
      <Field label="What it is for" hint="If you like; it is shown in the history">
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" type="submit" disabled={busy}>
          {busy ? 'Saving…' : 'Save version'}
        </Button>
      </div>
    </form>
  )
}
