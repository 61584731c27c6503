'use client'

import type { Finding, FindingGroup } from '../../core/api/check.ts'
import { groupWords } from '../../core/check/groupWords.ts'
import type { CheckActions } from './actions.ts'
import type { CheckStore } from './CheckStore.ts'
import { FindingRow } from './FindingRow.tsx'
import styles from './FindingSection.module.css'

interface FindingSectionProps {
  group: FindingGroup
  findings: readonly Finding[]
  checks: CheckStore
  actions: CheckActions
  canRule: boolean
}

/** The findings of one kind under their name and number. */
export function FindingSection({ group, findings, ...rest }: FindingSectionProps) {
  const { sign, title } = groupWords[group]
  return (
    <section className={styles.section} aria-labelledby={`findings-${group}`} data-group={group}>
      <h2 id={`findings-${group}`} className={styles.title}>
        <span className={styles.sign} aria-hidden>
          {sign}
        </span>
        {title}
        <span className={styles.count}>{findings.length}</span>
      </h2>
      <ol className={styles.list}>
        {findings.map((finding, at) => (
          // The same words may stand in the brief twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <FindingRow key={`${finding.key}/${at}`} finding={finding} {...rest} />
        ))}
      </ol>
    </section>
  )
}
