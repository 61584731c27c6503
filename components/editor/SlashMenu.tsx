'use client'

import type { Editor } from '@tiptap/core'
import { Fragment, useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { placeUnder } from './placeUnder.ts'
import styles from './SlashMenu.module.css'
import type { SlashStore } from './SlashStore.ts'
import { chooseSlash } from './slashCommand.ts'

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

  const from = state?.from
  const count = state?.items.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: with its items its height changes
  useLayoutEffect(() => {
    const element = list.current
    if (!element || from === undefined) return
    const place = () => placeUnder(editor.view, from, element)
    place()
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
    }
  }, [editor, from, count])

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
            onClick={() => chooseSlash(editor, item)}
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
