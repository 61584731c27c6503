/** Puts the focus on the name of the open entry once it is drawn; the next Tab is in its form. */
export function focusEntry(): void {
  requestAnimationFrame(() => document.getElementById('entry-name')?.focus({ preventScroll: true }))
}
