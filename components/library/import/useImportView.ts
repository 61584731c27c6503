import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Counts } from './EntryStore.ts'
import type { EntryFilter } from './entryFilter.ts'
import { focusRow } from './focusRow.ts'
import { importQueue } from './importQueue.ts'
import { isNarrow } from './isNarrow.ts'
import { useBackButton } from './useBackButton.ts'
import { useCounts, useEntryIds } from './useImportQueue.ts'

export interface ImportView {
  readonly counts: Counts
  readonly filter: EntryFilter
  readonly ids: readonly number[]
  /** The row that keys act upon; null in an empty list. */
  readonly currentId: number | null
  /** The entry that is shown; null: the list has the whole page. */
  readonly openId: number | null
  readonly setFilter: (filter: EntryFilter) => void
  readonly setCurrent: (id: number) => void
  readonly open: (id: number) => void
  /** Back to the list, to the row of what was shown. */
  readonly close: () => void
  /** Moves by so many rows, and what is shown with it. Returns the row. */
  readonly move: (by: number) => number | null
}

/** Which part of the list is shown, which row is current, which entry is open. */
export function useImportView(): ImportView {
  const counts = useCounts()
  const [filter, setFilter] = useState<EntryFilter>('all')
  const [chosenId, setCurrent] = useState<number | null>(null)
  const [openId, setOpenId] = useState<number | null>(null)
  const ids = useEntryIds(filter)

  // A row that leaves the list leaves the next one current.
  const lastIndex = useRef(0)
  const index = chosenId === null ? -1 : ids.indexOf(chosenId)
  const currentId =
    (index >= 0 ? chosenId : ids[Math.min(lastIndex.current, ids.length - 1)]) ?? null
  useEffect(() => {
    if (index >= 0) lastIndex.current = index
  }, [index])

  const show = useCallback((id: number | null) => {
    setOpenId(id)
    importQueue.open(id)
  }, [])
  const back = useBackButton(() => {
    show(null)
    const id = openId !== null && importQueue.entries.get(openId) ? openId : currentId
    if (id !== null) focusRow(id)
  })
  const open = useCallback(
    (id: number) => {
      setCurrent(id)
      show(id)
      if (isNarrow()) back.lead()
    },
    [show, back],
  )
  const close = back.leave

  const move = (by: number) => {
    const at = currentId === null ? -1 : ids.indexOf(currentId)
    const to = ids[Math.min(Math.max(at + by, 0), ids.length - 1)]
    if (to === undefined) return null
    if (openId === null) setCurrent(to)
    else open(to)
    return to
  }

  // A single article needs no list; what was taken off is not shown any more.
  const [single] = counts.all === 1 ? ids : []
  const openSingle = useEffectEvent((id: number) => {
    if (openId === null) open(id)
  })
  useEffect(() => {
    if (single !== undefined) openSingle(single)
  }, [single])
  const isGone = openId !== null && !importQueue.entries.get(openId)
  useEffect(() => {
    if (isGone) close()
  }, [isGone, close])

  return { counts, filter, ids, currentId, openId, setFilter, setCurrent, open, close, move }
}
