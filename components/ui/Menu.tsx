'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './Menu.module.css'

export interface MenuItem {
  readonly label: string
  readonly onSelect: () => void
  readonly icon?: ReactNode
  readonly danger?: boolean
  /** For a choice among several: whether this one is chosen. */
  readonly checked?: boolean
  readonly disabled?: boolean
}

interface MenuProps {
  /** The button that opens the menu; spread what it is given. */
  trigger: (props: {
    'aria-haspopup': 'menu'
    'aria-expanded': boolean
    'aria-controls': string
    onClick: () => void
  }) => ReactNode
  /** Name of the menu for screen readers. */
  label: string
  items: readonly MenuItem[]
  align?: 'start' | 'end'
  /** Lines above the items that are not actions. */
  header?: ReactNode
}

const buttonsOf = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
]

const roleOf = (item: MenuItem) =>
  item.checked === undefined
    ? { role: 'menuitem' }
    : { role: 'menuitemradio', 'aria-checked': item.checked }

/** A menu button as in the ARIA Authoring Practices: arrows, Home, End, typing, Escape. */
export function Menu({ trigger, label, items, align = 'end', header }: MenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    buttonsOf(list.current)[0]?.focus()
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [open])

  function close() {
    setOpen(false)
    root.current?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.focus()
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const all = buttonsOf(list.current)
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const focus = (index: number) => {
      event.preventDefault()
      all[(index + all.length) % all.length]?.focus()
    }
    if (event.key === 'ArrowDown') focus(at + 1)
    else if (event.key === 'ArrowUp') focus(at - 1)
    else if (event.key === 'Home') focus(0)
    else if (event.key === 'End') focus(-1)
    else if (event.key === 'Tab') setOpen(false)
    else if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key.length === 1 && !event.metaKey && !event.ctrlKey) {
      const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((button) =>
        button.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()),
      )
      next?.focus()
    }
  }

  return (
    <div ref={root} className={styles.root}>
      {trigger({
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': id,
        onClick: () => setOpen((was) => !was),
      })}
      {open && (
        <div className={styles.popover} data-align={align}>
          {header && <div className={styles.header}>{header}</div>}
          <div
            ref={list}
            id={id}
            role="menu"
            aria-label={label}
            tabIndex={-1}
            onKeyDown={onKeyDown}
          >
            {items.map((item) => (
              <button
                key={item.label}
                type="button"
                {...roleOf(item)}
                disabled={item.disabled}
                tabIndex={-1}
                className={styles.item}
                data-danger={item.danger || undefined}
                onClick={() => {
                  close()
                  item.onSelect()
                }}
              >
                <span className={styles.icon} aria-hidden>
                  {item.checked ? '✓' : item.icon}
                </span>
                {item.label}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}
