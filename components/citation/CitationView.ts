import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { citesOf } from '../../core/citation/citationsIn.ts'
import type { CitationTexts } from '../../core/citation/citationTexts.ts'
import { plainText } from '../../core/citation/runs.ts'
import { renderRuns } from '../ui/renderRuns.ts'
import styles from './CitationView.module.css'

interface Shown {
  readonly texts: CitationTexts
  /** Of the note; 0 for a citation without a source. */
  readonly numberOf: (id: string) => number
  /** The citations on the page, which this one joins. */
  readonly views: Set<CitationView>
}

/** A citation in the text: the number of its note, or what the style sets in the text. */
export class CitationView implements NodeView {
  readonly dom = document.createElement('cite')
  readonly #view: EditorView
  readonly #getPos: () => number | undefined
  readonly #shown: Shown
  #node: Node
  #drawn = ''

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, shown: Shown) {
    this.#node = node
    this.#view = view
    this.#getPos = getPos
    this.#shown = shown
    shown.views.add(this)
    this.dom.className = styles.citation ?? ''
    this.dom.contentEditable = 'false'
    this.refresh()
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.refresh()
    return true
  }

  /** Its number, its text or the style may have changed. */
  refresh(): void {
    const { texts, numberOf } = this.#shown
    const id = String(this.#node.attrs.id)
    const runs = texts.text(id) ?? []
    const number = numberOf(id)
    const empty = (citesOf(this.#node) ?? []).length === 0
    const kind = empty ? 'empty' : texts.kind
    const drawn = JSON.stringify([id, kind, number, runs])
    this.dom.dataset.apart = String(this.#standsClose())
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    this.dom.dataset.citation = id
    this.dom.dataset.kind = kind
    const text = plainText(runs)
    this.dom.title = kind === 'note' ? text : ''
    if (kind === 'empty') {
      this.dom.replaceChildren('citation without a source')
      this.dom.removeAttribute('aria-label')
    } else if (kind === 'note') {
      this.dom.replaceChildren(String(number))
      this.dom.setAttribute('aria-label', `Note ${number}: ${text}`)
    } else {
      this.dom.replaceChildren(...(runs.length > 0 ? renderRuns(runs) : ['(…)']))
      this.dom.removeAttribute('aria-label')
    }
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#shown.views.delete(this)
  }

  /** Whether a word stands right before it: brackets then need a gap, a number does not. */
  #standsClose(): boolean {
    const position = this.#getPos()
    if (position === undefined || position > this.#view.state.doc.content.size) return false
    const before = this.#view.state.doc.resolve(position).nodeBefore
    return before !== null && !/\s$/u.test(before.text ?? 'quotation')
  }
}
