'use client'

import { useState } from 'react'
import type { Finding } from '../../core/api/check.ts'
import type { Ruling } from '../../core/api/rulings.ts'
import { rulingWords } from '../../core/check/rulingWords.ts'
import { Button } from '../ui/Button.tsx'
import { RequestError } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import type { CheckActions } from './actions.ts'
import type { CheckStore } from './CheckStore.ts'
import styles from './FindingActions.module.css'
import { ReasonForm } from './ReasonForm.tsx'

interface FindingActionsProps {
  finding: Finding
  checks: CheckStore
  actions: CheckActions
  canRule: boolean
}

/** What may be said of figures that differ. */
const onFigures = ['conflict', 'scope', 'superseded'] as const

/** What can be done about an open finding: fix it, look it up, decide on it. */
export function FindingActions({ finding, checks, actions, canRule }: FindingActionsProps) {
  const toast = useToast()
  const [ruling, setRuling] = useState<Ruling['ruling'] | null>(null)
  if (ruling)
    return (
      <ReasonForm
        label={rulingWords[ruling]}
        action={ruling === 'waived' ? 'Waive' : rulingWords[ruling]}
        onCancel={() => setRuling(null)}
        onDone={(reason) => checks.rulings.put({ key: finding.key, ruling, reason })}
      />
    )
  const { group, passages, quote } = finding
  const [passage] = passages
  const whole = beginningOf(finding.sources[0], checks)
  const uncited = (action: 'cite' | 'quote') => {
    actions.place(finding, action).catch((error: unknown) => {
      if (!(error instanceof RequestError)) throw error
      toast(error.message, 'trouble')
    })
  }
  const kinds = group === 'figures' ? onFigures : []
  return (
    <div className={styles.actions}>
      {canRule && group === 'uncited' && (
        <>
          <Button size="small" onClick={() => uncited('cite')}>
            Cite
          </Button>
          <Button size="small" onClick={() => uncited('quote')}>
            Mark as quotation
          </Button>
        </>
      )}
      {canRule && quote && (group === 'differs' || group === 'typography') && (
        <Button size="small" onClick={() => actions.restore(quote)}>
          Use the source’s words
        </Button>
      )}
      {passage && (
        <Button size="small" look="quiet" onClick={() => actions.open(passage)}>
          Open source
        </Button>
      )}
      {!passage && finding.figures.length === 0 && whole && (
        <Button size="small" look="quiet" onClick={() => actions.open(whole)}>
          Open source
        </Button>
      )}
      {canRule &&
        kinds.map((kind) => (
          <Button key={kind} size="small" onClick={() => setRuling(kind)}>
            {rulingWords[kind]}…
          </Button>
        ))}
      {canRule && (
        <Button size="small" look="quiet" onClick={() => setRuling('waived')}>
          Waive…
        </Button>
      )}
    </div>
  )
}

/** The current text of a source from its beginning; null where it has none. */
function beginningOf(id: string | undefined, { lookup }: CheckStore) {
  const revision = id === undefined ? null : lookup.source(id)?.revision
  return id !== undefined && revision ? { source: id, revision, start: 0, end: 0 } : null
}
