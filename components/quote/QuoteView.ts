import type { Node } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { isQuote } from '../../core/quote/quotesIn.ts'
import { verdictSigns } from '../../core/quote/verdictWords.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { renderRuns } from '../ui/renderRuns.ts'
import styles from './quote.module.css'
import { noFacts, type QuoteFacts, sameFacts } from './quoteFacts.ts'

/**
 * A quotation on the page: its words between real quotation marks, how it is cited, and a verdict
 * in sign and word wherever it is not exact. Plain DOM: a brief may have hundreds.
 */
export class QuoteView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #number = document.createElement('a')
  readonly #verdict = document.createElement('span')
  readonly #reference = document.createElement('cite')
  readonly #factsOf: (node: Node) => QuoteFacts | undefined
  readonly #views: Set<QuoteView>
  #node: Node
  #facts = noFacts

  /** `views`: the editor's quotations on the page, which this one joins. */
  constructor(node: Node, factsOf: (node: Node) => QuoteFacts | undefined, views: Set<QuoteView>) {
    this.#factsOf = factsOf
    this.#views = views
    views.add(this)
    const block = node.type.name === 'quoteBlock'
    this.#node = node
    this.dom = document.createElement(block ? 'blockquote' : 'span')
    this.dom.className = (block ? styles.block : styles.inline) ?? ''
    this.dom.contentEditable = 'false'
    this.contentDOM = document.createElement(block ? 'p' : 'q')
    this.contentDOM.className = styles.words ?? ''
    this.#number.className = styles.number ?? ''
    this.#number.addEventListener('click', this.#toEntry)
    this.#verdict.className = styles.verdict ?? ''
    if (block) {
      const foot = document.createElement('footer')
      foot.append(this.#number, this.#reference, this.#verdict)
      this.dom.append(this.contentDOM, foot)
    } else this.dom.append(this.contentDOM, this.#number, this.#verdict)
    this.#show()
  }

  update(node: Node): boolean {
    if (!isQuote(node) || node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  /** Number, verdict or source may have changed though the words have not. */
  refresh(): void {
    const facts = this.#factsOf(this.#node) ?? noFacts
    if (sameFacts(facts, this.#facts)) return
    this.#facts = facts
    this.#showFacts()
  }

  destroy(): void {
    this.#views.delete(this)
  }

  /** Only the words belong to the document. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  stopEvent(event: Event): boolean {
    return event.type !== 'dragstart' && event.target === this.#number
  }

  #show(): void {
    const { id, source } = this.#node.attrs as QuoteAttributes
    const words = this.#node.textContent
    this.dom.dataset.quote = id
    // Words wholly within marks of their own get none around them; marks that meet stand apart.
    this.dom.dataset.opens = String(/^["'“‘«„]/u.test(words))
    this.dom.dataset.closes = String(/["'”’»“]$/u.test(words))
    this.dom.dataset.marked = String(/^[“"«„][^“”"«»„]*[”"»“]$/u.test(words))
    this.#number.href = `#source-${encodeURIComponent(source)}`
    this.#facts = this.#factsOf(this.#node) ?? noFacts
    this.#showFacts()
  }

  #showFacts(): void {
    const { number, inText, status, explanation, reference } = this.#facts
    this.dom.dataset.verdict = status ?? 'unknown'
    this.dom.dataset.cited = inText ? 'in-text' : 'note'
    if (inText) this.#number.replaceChildren(...renderRuns(inText))
    else this.#number.textContent = number > 0 ? String(number) : ''
    this.#number.title = [reference, explanation].filter(Boolean).join('. ')
    if (inText) this.#number.removeAttribute('aria-label')
    else this.#number.setAttribute('aria-label', `Note ${number}`)
    this.#reference.textContent = reference
    const { sign, word } = verdictSigns[status ?? 'exact']
    this.#verdict.textContent = status === null || status === 'exact' ? '' : `${sign} ${word}`
    this.#verdict.title = explanation
  }

  readonly #toEntry = (event: MouseEvent): void => {
    event.preventDefault()
    const { id, source } = this.#node.attrs as QuoteAttributes
    const entry =
      document.getElementById(`note-${id}`) ?? document.getElementById(`source-${source}`)
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }
}
