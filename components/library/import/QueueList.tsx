import { type MouseEvent, useRef } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { importQueue } from './importQueue.ts'
import styles from './QueueList.module.css'
import { QueueRow } from './QueueRow.tsx'
import type { ImportView } from './useImportView.ts'

interface QueueListProps {
  view: ImportView
  onRemove: (ids: readonly number[]) => void
}

/**
 * What is being imported, a row each: one line where the list has the whole page, three beside an
 * open entry. Rows that are out of sight cost nothing to lay out.
 */
export function QueueList({ view, onRemove }: QueueListProps) {
  const { ids, currentId, openId, open } = view
  const anchor = useRef<number | null>(null)

  // One listener for all rows: they are drawn again only when they change themselves.
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const { target } = event
    if (!(target instanceof Element)) return
    const id = Number(target.closest<HTMLElement>('[data-row]')?.dataset.row)
    if (!id) return
    if (target.closest('[data-remove]')) onRemove([id])
    else if (target instanceof HTMLInputElement) {
      const range = event.shiftKey ? between(ids, anchor.current, id) : [id]
      importQueue.mark(range, target.checked)
      anchor.current = id
      view.setCurrent(id)
    } else if (target.closest('[data-entry]')) open(id)
  }

  return (
    <div className={styles.pane} data-beside={openId !== null || undefined}>
      <div className={styles.head} aria-hidden>
        <span className={styles.stateHead}>State</span>
        <span className={styles.titleHead}>Title</span>
        <span className={styles.byline}>By</span>
        <span className={styles.outlet}>Outlet</span>
        <span className={styles.date}>Date</span>
        <span className={styles.language}>Lang.</span>
        <span className={styles.count}>Words</span>
        <span className={styles.remarkHead}>To note</span>
        <span className={styles.file}>From</span>
      </div>
      {ids.length === 0 ? (
        <EmptyState title="Nothing here">
          No entry is in this state. Choose “All” to see the whole list.
        </EmptyState>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: clicks of the buttons within arrive here
        <ol className={styles.list} aria-label="Files" onClick={onClick}>
          {ids.map((id) => (
            <QueueRow key={id} id={id} current={id === currentId} open={id === openId} />
          ))}
        </ol>
      )}
    </div>
  )
}

/** Ids from one to another, both among them. */
function between(ids: readonly number[], from: number | null, to: number): readonly number[] {
  const ends = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)]
  return ends[0] === -1 ? [to] : ids.slice(Math.min(...ends), Math.max(...ends) + 1)
}
