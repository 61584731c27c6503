import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../ui/isTyping.ts'

interface ShellKeys {
  onPalette: () => void
  onShortcuts: () => void
}

/** `Mod+K` opens the commands wherever the focus is; `?` the shortcut sheet outside text. */
export function useShellKeys({ onPalette, onShortcuts }: ShellKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return
    const mod = event.metaKey || event.ctrlKey
    if (mod && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      onPalette()
    } else if (!mod && event.key === '?' && !isTyping(event)) {
      event.preventDefault()
      onShortcuts()
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
