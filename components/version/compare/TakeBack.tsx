'use client'

import { useState } from 'react'
import type { VersionSummary } from '../../../core/api/versions.ts'
import { Button } from '../../ui/Button.tsx'
import { RequestError, request } from '../../ui/request.ts'
import { useToast } from '../../ui/Toast.tsx'
import { UndoRestore } from '../UndoRestore.tsx'
import styles from './ComparePage.module.css'
import type { Choice } from './useChoice.ts'

interface TakeBackProps {
  briefId: string
  /** Number of the version that the brief is compared with. */
  from: number
  choice: Choice
  onChanged: () => void
}

/** Takes the chosen changes back in the brief, for everybody. */
export function TakeBack({ briefId, from, choice, onChanged }: TakeBackProps) {
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const count = choice.keys.length
  if (count === 0) return null
  const changes = `${count} ${count === 1 ? 'change' : 'changes'}`
  async function takeBack() {
    setBusy(true)
    try {
      const { before } = await request<{ before: VersionSummary }>(
        `/api/briefs/${briefId}/restore`,
        { method: 'POST', body: { version: from, changes: choice.keys } },
      )
      choice.clear()
      toast(
        <>
          {`Took back ${changes}. `}
          <UndoRestore briefId={briefId} before={before.number} onUndone={onChanged} />
        </>,
      )
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      toast(error.message, 'trouble')
    } finally {
      setBusy(false)
      onChanged()
    }
  }
  return (
    <section className={styles.takeBack} aria-label="Chosen changes">
      <span>{changes} chosen</span>
      <Button look="quiet" size="small" onClick={choice.clear}>
        Clear
      </Button>
      <Button look="primary" size="small" disabled={busy} onClick={takeBack}>
        {busy ? 'Taking back…' : `Take back ${changes}`}
      </Button>
    </section>
  )
}
