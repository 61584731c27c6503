'use client'

import { useEffect, useState } from 'react'

export const paneTabs = ['sources', 'quotes', 'citations', 'checks', 'history'] as const
export type PaneId = (typeof paneTabs)[number]

/** Pixels of window width from which the pane stands beside the page instead of over it. */
const beside = 1100

export const paneIsBeside = () => window.innerWidth >= beside

/** Which tab the right pane shows and whether it is open; open at first where there is room. */
export function usePane() {
  const [open, setOpen] = useState(false)
  const [current, setCurrent] = useState<PaneId>('sources')
  const [visited, setVisited] = useState<ReadonlySet<PaneId>>(new Set())
  useEffect(() => setOpen(paneIsBeside()), [])
  return {
    open,
    current,
    visited,
    show(id: PaneId) {
      setCurrent(id)
      setVisited((before) => (before.has(id) ? before : new Set([...before, id])))
      setOpen(true)
    },
    close: () => setOpen(false),
    toggle: () => setOpen((was) => !was),
  }
}
