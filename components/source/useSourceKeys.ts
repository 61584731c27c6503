'use client'

import { type RefObject, useEffect } from 'react'
import { isTyping } from '../ui/isTyping.ts'

/**
 * The keys of a source's page: each control that names its key in `aria-keyshortcuts` takes the
 * focus where one types into it, and is clicked where it does something.
 */
export function useSourceKeys(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      if (!/^[a-z]$/.test(event.key) || isTyping(event)) return
      const control = page.current?.querySelector<HTMLElement>(`[aria-keyshortcuts="${event.key}"]`)
      if (!control) return
      event.preventDefault()
      if (control.matches('input, textarea')) control.focus()
      else control.click()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [page])
}
