'use client'

import { useState } from 'react'
import type { CheckReport } from '../../core/api/check.ts'
import { findingGroups } from '../../core/check/findingGroups.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Unfetched } from '../ui/Unfetched.tsx'
import type { CheckActions } from './actions.ts'
import type { CheckStore } from './CheckStore.ts'
import styles from './ChecksPane.module.css'
import { FindingSection } from './FindingSection.tsx'
import { useReport } from './useReport.ts'

interface ChecksPaneProps {
  checks: CheckStore
  actions: CheckActions
  canRule: boolean
}

const verdicts: readonly [keyof CheckReport['quotes'], string][] = [
  ['differs', 'differ'],
  ['orphan', 'not found'],
  ['review', 'to review'],
  ['edited', 'edited'],
  ['typography', 'typography'],
  ['exact', 'exact'],
]

/** What somebody should look at before the brief goes out, by kind; each line leads to its place. */
export function ChecksPane({ checks, actions, canRule }: ChecksPaneProps) {
  const { quotes, findings, open, decided } = useReport(checks)
  const [showDecided, setShowDecided] = useState(false)
  const shown = findings.filter(({ ruling }) => showDecided || !ruling)
  const counted = verdicts.filter(([status]) => quotes[status] > 0)
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <p role="status" className={styles.open}>
          {open === 0 ? 'Nothing open' : `${open} open ${open === 1 ? 'finding' : 'findings'}`}
        </p>
        {decided > 0 && (
          <button
            type="button"
            className={styles.toggle}
            aria-pressed={showDecided}
            onClick={() => setShowDecided((was) => !was)}
          >
            {showDecided ? 'Hide' : 'Show'} {decided} decided
          </button>
        )}
      </div>
      {counted.length > 0 && (
        <p className={styles.tally}>
          <span>Quotations:</span>
          {counted.map(([status, word]) => (
            <span key={status} data-verdict={status}>
              {quotes[status]} {word}
            </span>
          ))}
        </p>
      )}
      {checks.incomplete && (
        <Unfetched onAgain={checks.again}>
          The server could not be asked: findings may be missing, or be decided already.
        </Unfetched>
      )}
      {shown.length === 0 && checks.incomplete ? null : shown.length === 0 ? (
        <EmptyState title="All checks pass">
          Quotations stand as published, and no words of a source go without a citation. New
          findings appear here while you write.
        </EmptyState>
      ) : (
        findingGroups.map((group) => {
          const those = shown.filter((finding) => finding.group === group)
          if (those.length === 0) return null
          return (
            <FindingSection
              key={group}
              group={group}
              findings={those}
              checks={checks}
              actions={actions}
              canRule={canRule}
            />
          )
        })
      )}
    </div>
  )
}
