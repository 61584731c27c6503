import { type MouseEvent, type ReactNode, useMemo, useRef } from 'react'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { focusEntry } from './focusEntry.ts'
import { importQueue } from './importQueue.ts'
import styles from './QueueList.module.css'
import { QueueRow } from './QueueRow.tsx'
import type { ImportView } from './useImportView.ts'
import { rowsPerChunk, useRowWindow } from './useRowWindow.ts'

interface QueueListProps {
  view: ImportView
  onRemove: (ids: readonly number[]) => void
}

/**
 * What is being imported, a row each: one line where the list has the whole page, three beside an
 * open entry. Only the rows near what can be seen are drawn.
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
    } else if (target.closest('[data-entry]')) {
      open(id)
      // Whoever opens an entry goes on in it; whoever moves through the rows stays there.
      focusEntry()
    }
  }

  const pane = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const shown = useRowWindow(list, pane, ids.length)
  // Counts change with every file; the rows need not be compared for that.
  const rows = useMemo(
    () => rowsOf(ids, shown.from, shown.to, currentId, openId),
    [ids, shown, currentId, openId],
  )

  return (
    <div ref={pane} className={styles.pane} data-beside={openId !== null || undefined}>
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
        <ol ref={list} className={styles.list} aria-label="Files" onClick={onClick}>
          {rows}
        </ol>
      )}
    </div>
  )
}

/** The rows of the shown chunks and of the current row's; spacers of the same height for the rest. */
function rowsOf(
  ids: readonly number[],
  from: number,
  to: number,
  currentId: number | null,
  openId: number | null,
): ReactNode[] {
  const chunks = Math.ceil(ids.length / rowsPerChunk)
  const currentChunk = currentId === null ? -1 : Math.floor(ids.indexOf(currentId) / rowsPerChunk)
  return Array.from({ length: chunks }, (_, chunk) => {
    const first = chunk * rowsPerChunk
    const within = ids.slice(first, first + rowsPerChunk)
    // A spacer stands for a whole chunk: what is left at the end is always drawn.
    const far = (chunk < from || chunk >= to) && chunk !== currentChunk
    if (far && within.length === rowsPerChunk)
      return <li key={`from ${within[0]}`} className={styles.spacer} aria-hidden />
    return within.map((id, index) => (
      <QueueRow
        key={id}
        id={id}
        place={first + index + 1}
        of={ids.length}
        current={id === currentId}
        open={id === openId}
      />
    ))
  }).flat()
}

/** Ids from one to another, both among them. */
function between(ids: readonly number[], from: number | null, to: number): readonly number[] {
  const ends = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)]
  return ends[0] === -1 ? [to] : ids.slice(Math.min(...ends), Math.max(...ends) + 1)
}
