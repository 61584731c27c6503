const apple = /Mac|iPhone|iPad/

const signs: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }

/** Keys as the person's keyboard names them: `Mod+Alt+1` is `⌘⌥1` or `Ctrl+Alt+1`. */
export function keyLabel(keys: string, platform = navigator.platform): string {
  const parts = keys.split('+')
  if (apple.test(platform)) return parts.map((part) => signs[part] ?? part).join('')
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
}
