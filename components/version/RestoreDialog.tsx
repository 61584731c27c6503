'use client'

import { useState } from 'react'
import type { VersionSummary } from '../../core/api/versions.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import styles from './dialogs.module.css'
import { UndoRestore } from './UndoRestore.tsx'
import { versionTitle } from './versionTitle.ts'

interface RestoreDialogProps {
  briefId: string
  /** The version to bring back; null closes the dialog. */
  version: VersionSummary | null
  onClose: () => void
  onRestored: () => void
}

/** Says what bringing a version back does, and does it. */
export function RestoreDialog({ briefId, version, onClose, onRestored }: RestoreDialogProps) {
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)

  function close() {
    setWrong(null)
    onClose()
  }

  async function restore(number: number) {
    setBusy(true)
    try {
      const { before } = await request<{ before: VersionSummary }>(
        `/api/briefs/${briefId}/restore`,
        { method: 'POST', body: { version: number } },
      )
      toast(
        <>
          {`Version ${number} is back. The text before it is saved in the history. `}
          <UndoRestore briefId={briefId} before={before.number} />
        </>,
      )
      setWrong(null)
      onRestored()
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setWrong(error.message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open={version !== null} onClose={close} title="Bring this version back?">
      {version && (
        <>
          <p className={styles.text}>
            The brief will read as in version {version.number}, “{versionTitle(version)}”, of{' '}
            {new Date(version.createdAt).toLocaleString('en-GB', {
              dateStyle: 'long',
              timeStyle: 'short',
            })}
            .
          </p>
          <ul className={styles.promises}>
            <li>The text as it is now is saved first, as a version of its own.</li>
            <li>What colleagues type meanwhile is kept.</li>
          </ul>
          {wrong && (
            <Notice tone="trouble" live>
              {wrong}
            </Notice>
          )}
          <div className={styles.actions}>
            <Button onClick={close}>Cancel</Button>
            <Button look="primary" disabled={busy} onClick={() => restore(version.number)}>
              {busy ? 'Bringing it back…' : `Bring back version ${version.number}`}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
