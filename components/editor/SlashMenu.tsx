'use client'

import type { Editor } from '@tiptap/core'
import { Fragment, useEffect, useId, useRef, useSyncExternalStore } from 'react'
import styles from './SlashMenu.module.css'
import type { SlashStore } from './slashCommand.ts'

/** The menu under a typed slash. The focus stays in the text, which names the chosen option. */
export function SlashMenu({ editor, store }: { editor: Editor; store: SlashStore }) {
  const state = useSyncExternalStore(
    store.subscribe,
    () => store.state,
    () => null,
  )
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const option = (index: number) => `${id}-${index}`
  const open = state !== null && state.items.length > 0
  const active = open ? option(state.selected) : null

  useEffect(() => {
    if (open && list.current) return state.place(list.current)
  }, [open, state])

  useEffect(() => {
    if (active === null) return
    const text = editor.view.dom
    text.setAttribute('aria-controls', id)
    text.setAttribute('aria-activedescendant', active)
    document.getElementById(active)?.scrollIntoView({ block: 'nearest' })
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, active])

  if (!open) return null
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Insert"
      className={styles.menu}
      tabIndex={-1}
    >
      {state.items.map((item, index) => (
        <Fragment key={item.label}>
          {item.group !== state.items[index - 1]?.group && (
            <div className={styles.group} role="presentation">
              {item.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go through the text, which has the focus */}
          <div
            id={option(index)}
            role="option"
            aria-selected={index === state.selected}
            tabIndex={-1}
            className={styles.item}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => {
              if (index !== state.selected) store.show({ ...state, selected: index })
            }}
            onClick={() => state.choose(item)}
          >
            <item.icon aria-hidden className={styles.icon} />
            <span>{item.label}</span>
            {item.hint && <kbd className={styles.hint}>{item.hint}</kbd>}
          </div>
        </Fragment>
      ))}
    </div>
  )
}
