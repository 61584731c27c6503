import type { EditorView } from '@tiptap/pm/view'
import { placeUnder } from './placeUnder.ts'

/** Windows up to this many pixels show what floats as a sheet at their foot, as style sheets say. */
const narrow = 600

/** Places a panel under a position of the text; in a narrow window its style sheet says where. */
export function placeFloating(view: EditorView, position: number, panel: HTMLElement): void {
  if (window.innerWidth > narrow) placeWithin(view, position, panel)
  else {
    panel.style.left = ''
    panel.style.top = ''
  }
}

/** Places an element under a position, so that it covers the text and nothing that stands beside. */
export function placeWithin(view: EditorView, position: number, element: HTMLElement): void {
  placeUnder(view, position, element)
  const { left, right } = view.dom.getBoundingClientRect()
  const most = Math.max(left, right - element.offsetWidth)
  if (element.offsetLeft > most) element.style.left = `${most}px`
}
