import { memo } from 'react'
import styles from './BlockChooser.module.css'
import type { QueuedBlock } from './queueEntry.ts'

interface BlockLineProps {
  index: number
  block: QueuedBlock
  taken: boolean
  /** The line that Tab leads to. */
  active: boolean
}

/** One block of a text. What is done to it is handled by the chooser. */
export const BlockLine = memo(function BlockLine({ index, block, taken, active }: BlockLineProps) {
  const kind = kindNames[block.kind]
  return (
    <div className={styles.line} data-kind={block.kind} data-taken={taken}>
      <label className={styles.block}>
        <input
          type="checkbox"
          data-line={index}
          tabIndex={active ? 0 : -1}
          checked={taken}
          onChange={ignore}
        />
        <span className={styles.words}>
          {kind && <span className={styles.kind}>{kind}</span>}
          {block.text}
        </span>
      </label>
      {block.kind === 'heading' && (
        <button
          type="button"
          className={styles.section}
          data-section={index}
          tabIndex={active ? 0 : -1}
        >
          {taken ? 'Leave out the section' : 'Take the section'}
        </button>
      )}
    </div>
  )
})

/** What is not plain text says what it is. */
const kindNames: Partial<Record<QueuedBlock['kind'], string>> = {
  title: 'Title',
  heading: 'Heading',
  quotation: 'Quotation',
  listItem: 'List item',
  caption: 'Caption',
}

/** The chooser hears the change itself. */
function ignore(): void {}
