import type { EditorView } from '@tiptap/pm/view'

/** Pixels kept free at the edges of the window, and between the line and what is placed. */
const margin = 12
const gap = 4

/**
 * Places a fixed element under a position of the text, above it where there is no room, and always
 * within the window.
 */
export function placeUnder(view: EditorView, position: number, element: HTMLElement): void {
  const { left, top, bottom } = view.coordsAtPos(Math.min(position, view.state.doc.content.size))
  const { offsetWidth: width, offsetHeight: height } = element
  const below = bottom + gap
  const above = top - gap - height
  const fits = below + height + margin <= window.innerHeight
  const y = fits || above < margin ? Math.min(below, window.innerHeight - height - margin) : above
  element.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - width - margin))}px`
  element.style.top = `${Math.max(margin, y)}px`
}
