'use client'

import { useEffect, useEffectEvent } from 'react'

interface DeskKeys {
  onSaveVersion: () => void
  onTogglePane: () => void
  onPickQuote: () => void
  onLink: () => void
  /** Focus to the next (1) or previous (-1) part of the screen. */
  onCycle: (by: 1 | -1) => void
}

/** The keys that work anywhere on the brief's screen. */
export function useDeskKeys(keys: DeskKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const run = event.defaultPrevented ? null : actionOf(event, keys)
    if (!run || document.querySelector('dialog[open]')) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function actionOf(event: KeyboardEvent, keys: DeskKeys): (() => void) | null {
  const { key, code, shiftKey, altKey } = event
  const mod = event.metaKey || event.ctrlKey
  if (key === 'F6' && !mod && !altKey) return () => keys.onCycle(shiftKey ? -1 : 1)
  if (!mod) return null
  if (altKey) return code === 'KeyK' ? keys.onLink : null
  if (shiftKey) return key.toLowerCase() === 'q' ? keys.onPickQuote : null
  if (key.toLowerCase() === 's') return keys.onSaveVersion
  // By its place too: many layouts have no backslash without another key.
  return key === '\\' || code === 'Backslash' ? keys.onTogglePane : null
}
