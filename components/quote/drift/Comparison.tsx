import { type WordChange, wordDiff } from '../../../core/quote/wordDiff.ts'
import styles from './DriftNote.module.css'

interface ComparisonProps {
  before: string
  after: string
}

/** A passage of two texts side by side: what is gone is struck through, what is new underlined. */
export function Comparison({ before, after }: ComparisonProps) {
  const changes = wordDiff(after, before)
  return (
    <dl className={styles.comparison}>
      <div>
        <dt>As quoted</dt>
        <dd>
          <Runs changes={changes} without="brief" />
        </dd>
      </div>
      <div>
        <dt>Now</dt>
        <dd>
          <Runs changes={changes} without="source" />
        </dd>
      </div>
    </dl>
  )
}

function Runs({
  changes,
  without,
}: {
  changes: readonly WordChange[]
  without: WordChange['kind']
}) {
  let offset = 0
  return changes.map(({ kind, words }) => {
    const key = offset
    offset += words.length
    if (kind === without) return null
    if (kind === 'same') return <span key={key}>{words}</span>
    return kind === 'source' ? <del key={key}>{words}</del> : <ins key={key}>{words}</ins>
  })
}
