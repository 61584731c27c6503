import type { BriefSummary } from '../../core/api/briefs.ts'
import { verdictSigns } from '../../core/quote/verdictWords.ts'
import styles from './EvidenceBadge.module.css'

const order = ['exact', 'typography', 'edited', 'review', 'differs', 'orphan'] as const

/** How many quotations stand how to their source: sign, colour and, read out, words. */
export function EvidenceBadge({ evidence }: { evidence: BriefSummary['evidence'] }) {
  const shown = order.filter((verdict) => evidence[verdict] > 0)
  if (shown.length === 0)
    return (
      <span className={styles.none} title="No quotations">
        <span aria-hidden>–</span>
        <span className="visually-hidden">No quotations</span>
      </span>
    )
  return (
    <span className={styles.badge}>
      {shown.map((verdict) => {
        const { sign, word } = verdictSigns[verdict]
        const count = evidence[verdict]
        return (
          <span
            key={verdict}
            className={styles.count}
            data-verdict={verdict}
            title={`${count} ${word}`}
          >
            <span aria-hidden>
              {sign} {count}
            </span>
            <span className="visually-hidden">
              {count} {word},{' '}
            </span>
          </span>
        )
      })}
    </span>
  )
}
