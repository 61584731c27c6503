/** Puts the focus on the row of an entry once the list is drawn. */
export function focusRow(id: number): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-entry="${id}"]`)?.focus()
  })
}
