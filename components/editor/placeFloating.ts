import type { EditorView } from '@tiptap/pm/view'
import { placeUnder } from './placeUnder.ts'

/** Windows up to this many pixels show what floats as a sheet at their foot, as style sheets say. */
const narrow = 600

/** Places a panel under a position of the text where there is room for it beside the text. */
export function placeFloating(view: EditorView, position: number, panel: HTMLElement): void {
  if (window.innerWidth > narrow) {
    placeUnder(view, position, panel)
    const { left, right } = view.dom.getBoundingClientRect()
    const most = Math.max(left, right - panel.offsetWidth)
    // It covers the text and leaves what stands beside it in sight.
    if (panel.offsetLeft > most) panel.style.left = `${most}px`
  } else {
    panel.style.left = ''
    panel.style.top = ''
  }
}
