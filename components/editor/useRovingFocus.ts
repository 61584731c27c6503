'use client'

import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

/**
 * The keyboard of a toolbar (ARIA Authoring Practices): one stop for Tab, arrows, Home and End
 * inside. Gives the handler for the toolbar's keys.
 */
export function useRovingFocus(toolbar: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLElement | null>(null)
  const controls = () => [
    ...(toolbar.current?.querySelectorAll<HTMLElement>(':is(button, select):not(:disabled)') ?? []),
  ]

  // After every render: buttons come, go and are disabled.
  useEffect(() => {
    const all = controls()
    const stop = all.find((control) => control === last.current) ?? all[0]
    for (const control of all) control.tabIndex = control === stop ? 0 : -1
  })

  return (event: KeyboardEvent) => {
    const all = controls()
    const at = all.findIndex((control) => control.matches(':focus'))
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (at === -1 || to === undefined) return
    event.preventDefault()
    const next = all.at(to % all.length)
    if (!next) return
    for (const control of all) control.tabIndex = control === next ? 0 : -1
    last.current = next
    next.focus()
  }
}
