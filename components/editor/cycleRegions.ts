const focusable =
  '[aria-selected="true"], [aria-current], button:not(:disabled), a[href], input, select, [contenteditable="true"]'

/** Moves the focus to the next or previous part (`data-region`) of the screen that is visible. */
export function cycleRegions(root: HTMLElement, by: 1 | -1): void {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility(),
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions.at((at + by + regions.length) % regions.length)
  const target = [...(next?.querySelectorAll<HTMLElement>(focusable) ?? [])].find(
    (element) => element.checkVisibility() && element.tabIndex !== -1,
  )
  target?.focus()
}
