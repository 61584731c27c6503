'use client'

import { useState } from 'react'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import styles from './VersionEntry.module.css'

interface UndoRestoreProps {
  briefId: string
  /** Number of the version that was saved before the restore. */
  before: number
  onUndone?: (() => void) | undefined
}

/** Takes back one's own restore; what was written after it stays. */
export function UndoRestore({ briefId, before, onUndone }: UndoRestoreProps) {
  const toast = useToast()
  const [state, setState] = useState<'offered' | 'busy' | 'done'>('offered')
  async function undo() {
    setState('busy')
    try {
      await request(`/api/briefs/${briefId}/restore/undo`, { method: 'POST', body: { before } })
      setState('done')
      toast('Undone. What was written since is kept.')
      onUndone?.()
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setState('offered')
      toast(error.message, 'trouble')
    }
  }
  return (
    <button
      type="button"
      className={styles.undo}
      disabled={state !== 'offered'}
      onClick={() => void undo()}
    >
      {state === 'done' ? 'Undone' : 'Undo'}
    </button>
  )
}
