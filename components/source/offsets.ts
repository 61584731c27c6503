import type { TextRange } from '../../core/quote/sentences.ts'

/**
 * Between the article on the page and offsets into its revision. Each block element carries
 * `data-start`; its text content is exactly the block's text, however highlights split it.
 */
const blockSelector = '[data-start]'

/** The selection within the article as a range of the revision's text, or null. */
export function selectedRange(root: HTMLElement, selection: Selection | null): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const start = offsetOf(root, range.startContainer, range.startOffset)
  const end = offsetOf(root, range.endContainer, range.endOffset)
  return start !== null && end !== null && start < end ? { start, end } : null
}

/** Selects a range on the page. */
export function selectRange(root: HTMLElement, { start, end }: TextRange): void {
  const from = pointOf(root, start)
  const to = pointOf(root, end)
  if (!from || !to) return
  window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** The block element that holds an offset, or the one before it. */
export function blockAt(root: HTMLElement, offset: number): HTMLElement | null {
  return blocksOf(root).findLast((block) => startOf(block) <= offset) ?? null
}

function blocksOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(blockSelector)]
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset.start)
}

/** A place outside all blocks counts as the end of the block before it. */
function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>(blockSelector)
  if (block && root.contains(block)) {
    const range = document.createRange()
    range.setStart(block, 0)
    range.setEnd(node, offset)
    return startOf(block) + range.toString().length
  }
  const point = document.createRange()
  point.setStart(node, offset)
  let reached: number | null = null
  for (const candidate of blocksOf(root)) {
    if (point.comparePoint(candidate, 0) > 0) return reached ?? startOf(candidate)
    reached = startOf(candidate) + (candidate.textContent?.length ?? 0)
  }
  return reached
}

function pointOf(root: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const block = blockAt(root, offset)
  if (!block) return null
  let left = offset - startOf(block)
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let last: Node | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return { node, offset: left }
    left -= length
    last = node
  }
  return last && { node: last, offset: last.textContent?.length ?? 0 }
}
