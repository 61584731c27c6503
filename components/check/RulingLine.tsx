'use client'

import { useState } from 'react'
import type { Ruling } from '../../core/api/rulings.ts'
import { rulingWords } from '../../core/check/rulingWords.ts'
import { Button } from '../ui/Button.tsx'
import { RequestError } from '../ui/request.ts'
import { Time } from '../ui/Time.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './RulingLine.module.css'

interface RulingLineProps {
  ruling: Ruling
  /** Null when the person may not. */
  onUndo: (() => Promise<void>) | null
}

/** Who decided what on a finding, why, and when. */
export function RulingLine({ ruling, onUndo }: RulingLineProps) {
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const undo = async () => {
    setBusy(true)
    await onUndo?.().catch((error: unknown) => {
      if (!(error instanceof RequestError)) throw error
      toast(error.message, 'trouble')
      setBusy(false)
    })
  }
  return (
    <div className={styles.line}>
      <p>
        <strong>{rulingWords[ruling.ruling]}</strong> by {ruling.by?.name ?? 'somebody'},{' '}
        <Time at={ruling.at} />: {ruling.reason}
      </p>
      {onUndo && (
        <Button size="small" look="quiet" disabled={busy} onClick={undo}>
          Undo
        </Button>
      )}
    </div>
  )
}
