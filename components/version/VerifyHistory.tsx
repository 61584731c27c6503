'use client'

import { useState } from 'react'
import type { HistoryReport } from '../../core/api/versions.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { RequestError, request } from '../ui/request.ts'
import styles from './VerifyHistory.module.css'

type Outcome = { report: HistoryReport } | { trouble: string }

/** Has every version hashed anew, and says what that shows and what it cannot. */
export function VerifyHistory({ briefId }: { briefId: string }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [working, setWorking] = useState(false)
  const verify = async () => {
    setWorking(true)
    try {
      setOutcome({ report: await request(`/api/briefs/${briefId}/versions/verify`) })
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setOutcome({ trouble: error.message })
    } finally {
      setWorking(false)
    }
  }
  return (
    <div className={styles.verify}>
      <Button size="small" onClick={() => void verify()} disabled={working}>
        {working ? 'Verifying…' : 'Verify history'}
      </Button>
      <div role="status">
        {outcome && 'trouble' in outcome && <Notice tone="trouble">{outcome.trouble}</Notice>}
        {outcome && 'report' in outcome && <Verified report={outcome.report} />}
      </div>
    </div>
  )
}

function Verified({ report: { versions, broken, head, unproven } }: { report: HistoryReport }) {
  return (
    <div className={styles.report}>
      {broken ? (
        <Notice tone="trouble">{broken.message}</Notice>
      ) : (
        <p className={styles.sound}>
          {versions === 1
            ? '✓ The version is what was saved.'
            : versions > 1 &&
              `✓ ${versions === 2 ? 'Both' : `All ${versions}`} versions are what was saved, in this order.`}
        </p>
      )}
      {head && (
        <p>
          Last hash <code className={styles.hash}>{head}</code>
        </p>
      )}
      <details>
        <summary>What this cannot show</summary>
        <ul>
          {unproven.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
