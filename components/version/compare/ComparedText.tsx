import type { BlockEntry } from '../../../core/version/compare/comparison.ts'
import { ChangeChoice } from './ChangeChoice.tsx'
import { ComparedBlocks } from './ComparedBlocks.tsx'
import styles from './compared.module.css'
import { ComparedProvider, useCompared } from './comparedContext.ts'
import { renderNodes } from './renderNode.tsx'
import type { Choice } from './useChoice.ts'

/** Unchanged blocks of which only the first and the last are shown at first. */
const foldFrom = 4

interface ComparedTextProps {
  blocks: readonly BlockEntry[]
  /** Names of the changes, aligned with `blocks`. */
  keys: readonly (string | null)[]
  layout: 'inline' | 'beside'
  /** Null for those who may not take changes back. */
  choice: Choice | null
}

/** Two states of a brief in one text, or side by side. */
export function ComparedText({ blocks, keys, layout, choice }: ComparedTextProps) {
  return (
    <div className={`prose ${styles.text}`} data-layout={layout}>
      {blocks.map((entry, index) => {
        const key = keys[index]
        const at = `${entry.kind} ${entry.fromA} ${entry.fromB}`
        if (entry.kind === 'same') return <Unchanged key={at} entry={entry} />
        return (
          <div key={at} className={styles.row} data-chosen={choice?.has(key ?? '') || undefined}>
            {choice && key && <ChangeChoice choice={choice} name={key} entry={entry} />}
            {layout === 'inline' ? (
              <ComparedBlocks entries={[entry]} />
            ) : (
              <>
                <Side side="before" entry={entry} />
                <Side side="after" entry={entry} />
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}

function Side({ side, entry }: { side: 'before' | 'after'; entry: BlockEntry }) {
  return (
    <div className={styles.side}>
      <ComparedProvider value={{ ...useCompared(), side }}>
        <ComparedBlocks entries={[entry]} />
      </ComparedProvider>
    </div>
  )
}

function Unchanged({ entry }: { entry: Extract<BlockEntry, { kind: 'same' }> }) {
  const { after } = useCompared()
  const { content } = after.slice(entry.fromB, entry.toB).content
  if (content.length < foldFrom) return <div className={styles.same}>{renderNodes(content)}</div>
  const between = content.slice(1, -1)
  return (
    <div className={styles.same}>
      {renderNodes(content.slice(0, 1))}
      <details className={styles.fold}>
        <summary>{between.length} unchanged blocks</summary>
        {renderNodes(between)}
      </details>
      {renderNodes(content.slice(-1))}
    </div>
  )
}
