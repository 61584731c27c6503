'use client'

import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './PaneTabs.module.css'

export interface PaneTab<Id extends string> {
  readonly id: Id
  readonly label: string
  /** A number behind the label. */
  readonly count?: ReactNode
  readonly panel: ReactNode
}

interface PaneTabsProps<Id extends string> {
  tabs: readonly PaneTab<Id>[]
  /** Tabs that were shown once stay, with their place and search; the others are not made. */
  visited: ReadonlySet<Id>
  current: Id
  onChoose: (id: Id) => void
  onClose: () => void
}

/** The right pane: a tab list as in the ARIA Authoring Practices above its panels. */
export function PaneTabs<Id extends string>(props: PaneTabsProps<Id>) {
  const { tabs, visited, current, onChoose, onClose } = props
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => id === current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    const next = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (!next) return
    event.preventDefault()
    onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }

  return (
    <>
      <div className={styles.head}>
        <div ref={list} role="tablist" aria-label="Pane" className={styles.tabs}>
          {tabs.map(({ id, label, count }) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === current}
              aria-controls={`panel-${id}`}
              tabIndex={id === current ? 0 : -1}
              className={styles.tab}
              onClick={() => onChoose(id)}
              onKeyDown={onKeyDown}
            >
              {label}
              {count && <span className={styles.count}>{count}</span>}
            </button>
          ))}
        </div>
        <IconButton label="Close the pane" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
      {tabs.map(({ id, panel }) => (
        <div
          key={id}
          id={`panel-${id}`}
          role="tabpanel"
          aria-labelledby={`tab-${id}`}
          hidden={id !== current}
          className={styles.panel}
        >
          {(visited.has(id) || id === current) && panel}
        </div>
      ))}
    </>
  )
}
