/** Leads Tab from the last control of a dialog to its first, and back; true where it did. */
export function keepFocus(dialog: HTMLElement, backwards: boolean): boolean {
  const controls = [
    ...dialog.querySelectorAll<HTMLElement>('input, textarea, button:not(:disabled), a[href]'),
  ].filter((control) => control.tabIndex >= 0 && control.offsetParent !== null)
  const [first, last] = [controls.at(0), controls.at(-1)]
  if (!first || !last) return false
  const here = document.activeElement
  if (backwards ? here !== first && here !== dialog : here !== last) return false
  ;(backwards ? last : first).focus()
  return true
}
