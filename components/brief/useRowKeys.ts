import { useEffect, useRef } from 'react'
import { isTyping } from '../ui/isTyping.ts'

/** `j` and `k` move the focus between the rows' links, `[data-row-link]`; Enter is the link's own. */
export function useRowKeys<Element extends HTMLElement>() {
  const root = useRef<Element>(null)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      const step = { j: 1, k: -1 }[event.key]
      if (!step || !root.current || isTyping(event)) return
      const links = [...root.current.querySelectorAll<HTMLElement>('[data-row-link]')]
      const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
      const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step
      event.preventDefault()
      links[next]?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return root
}
