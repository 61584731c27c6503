import { type RefObject, useEffect } from 'react'

/**
 * `/` goes to the search field, `f` to the filters, `j` and `k` move through the titles, Enter opens
 * the one in focus as any link, Escape leaves field and filters.
 */
export function useLibraryKeys(
  root: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  goToFilters: () => void,
): void {
  useEffect(() => {
    const titles = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-title]') ?? [])]
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
      const { activeElement } = document
      if (activeElement === field.current) {
        if (event.key === 'Escape') field.current?.blur()
        else if (event.key === 'ArrowDown') titles()[0]?.focus()
        else return
      } else if (event.key === 'Escape' && activeElement?.closest('[data-filters]')) {
        if (activeElement instanceof HTMLElement) activeElement.blur()
      } else if (
        activeElement?.closest('input, textarea, select, [contenteditable], dialog, [role=menu]')
      )
        return
      else if (event.key === '/') field.current?.focus()
      else if (event.key === 'f') goToFilters()
      else if (event.key === 'j' || event.key === 'k') {
        const all = titles()
        const at = activeElement instanceof HTMLElement ? all.indexOf(activeElement) : -1
        const to = at + (event.key === 'j' ? 1 : -1)
        all[at === -1 ? 0 : Math.min(Math.max(to, 0), all.length - 1)]?.focus()
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [root, field, goToFilters])
}
