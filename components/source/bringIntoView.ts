/**
 * Scrolls the article, and nothing around it: `scrollIntoView` would push the whole desk upwards.
 * `nearest` moves only what it must.
 */
export function bringIntoView(element: Element, block: 'center' | 'nearest'): void {
  const scroller = element.closest<HTMLElement>('[data-scroller]')
  if (!scroller) {
    element.scrollIntoView({ block })
    return
  }
  const outer = scroller.getBoundingClientRect()
  const inner = element.getBoundingClientRect()
  // The bar for quoting floats over the last lines.
  const margin = 64
  const top = inner.top - outer.top
  const bottom = inner.bottom - outer.bottom
  if (block === 'center')
    scroller.scrollTop += top - Math.max(margin, (outer.height - inner.height) / 2)
  else if (top < margin) scroller.scrollTop += top - margin
  else if (bottom > -margin) scroller.scrollTop += Math.min(bottom + margin, top - margin)
}
