/** Puts the focus on the row of an entry: at once where it is drawn, so that no key press goes astray. */
export function focusRow(id: number): void {
  const find = () => document.querySelector<HTMLElement>(`[data-entry="${id}"]`)
  const row = find()
  row?.focus()
  // A row that is hidden or not drawn yet takes no focus.
  if (row === null || document.activeElement !== row) requestAnimationFrame(() => find()?.focus())
}
