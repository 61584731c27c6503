/** Brings what the selector finds first into view, and gives it the focus and the eye. */
export function jumpToChange(selector: string): void {
  const target = document.querySelector<HTMLElement>(selector)
  if (!target) return
  for (
    let fold = target.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true
  for (const other of document.querySelectorAll('[data-current]'))
    other.removeAttribute('data-current')
  target.setAttribute('data-current', '')
  target.scrollIntoView({ block: 'center' })
  if (target.tabIndex !== -1) target.tabIndex = -1
  target.focus({ preventScroll: true })
}
