'use client'

import type { Finding } from '../../core/api/check.ts'
import type { CheckActions } from './actions.ts'
import type { CheckStore } from './CheckStore.ts'
import { FigureTable } from './FigureTable.tsx'
import { FindingActions } from './FindingActions.tsx'
import styles from './FindingRow.module.css'
import { RulingLine } from './RulingLine.tsx'

interface FindingRowProps {
  finding: Finding
  checks: CheckStore
  actions: CheckActions
  canRule: boolean
}

/** One finding: the words, what is wrong with them, and what can be done. */
export function FindingRow({ finding, checks, actions, canRule }: FindingRowProps) {
  const { words, message, figures, ruling } = finding
  return (
    <li className={styles.row} data-decided={ruling !== null || undefined}>
      {words && (
        <button type="button" className={styles.words} onClick={() => actions.jump(finding)}>
          {words.replaceAll('\ufffc', ' ')}
        </button>
      )}
      <p className={styles.message}>{message}</p>
      {figures.length > 0 && (
        <FigureTable figures={figures} lookup={checks.lookup} onOpen={actions.open} />
      )}
      {ruling ? (
        <RulingLine
          ruling={ruling}
          onUndo={canRule ? () => checks.rulings.remove(ruling.key) : null}
        />
      ) : (
        <FindingActions finding={finding} checks={checks} actions={actions} canRule={canRule} />
      )}
    </li>
  )
}
