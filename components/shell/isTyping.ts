/** Whether a key press belongs to a text field, an editor or an open dialog rather than the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, dialog, [role=menu]') !== null
  )
}
