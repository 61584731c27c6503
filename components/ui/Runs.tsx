import type { ReactNode } from 'react'
import type { Run } from '../../core/citation/runs.ts'
import styles from './Runs.module.css'
import { classOf, tagsOf } from './renderRuns.ts'

/** Runs as text; addresses in them are links. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  let offset = 0
  return runs.map((run) => {
    const key = offset
    offset += run.text.length
    let node: ReactNode = run.text
    for (const Tag of tagsOf(run)) node = <Tag>{node}</Tag>
    if (run.href)
      return (
        <a key={key} className={styles.link} href={run.href} rel="noreferrer" target="_blank">
          {node}
        </a>
      )
    return (
      <span key={key} className={classOf(run) || undefined}>
        {node}
      </span>
    )
  })
}
