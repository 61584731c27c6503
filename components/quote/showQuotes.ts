import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { noteNumbers } from '../../core/citation/citationsIn.ts'
import type { CitationTexts } from '../../core/citation/citationTexts.ts'
import { emphasisIn, type PlacedQuote, quotesIn } from '../../core/quote/quotesIn.ts'
import type { QuoteVerdict } from '../../core/quote/verifyQuote.ts'
import { QuoteView } from './QuoteView.ts'
import { type QuoteFacts, quoteFacts } from './quoteFacts.ts'
import type { VerdictStore } from './VerdictStore.ts'

/** A quotation with what is derived for it. */
export interface ShownQuote extends PlacedQuote {
  readonly number: number
  /** Null while the revision's text is on its way. */
  readonly verdict: QuoteVerdict | null
}

interface Shown {
  /** Where they stood when they were derived: what is typed elsewhere moves them. */
  readonly quotes: readonly ShownQuote[]
  /** What the views show, by `keyOf`: the same map until a quotation is touched. */
  readonly facts: ReadonlyMap<string, QuoteFacts>
}

const key = new PluginKey<Shown>('showQuotes')
const refresh = 'refresh'

/**
 * Everything that a quotation is. A view keeps its first node while equal ones take its place, so
 * that identity would not do; ids alone could collide, when two people paste the same words at once.
 */
const keyOf = (node: Node): string =>
  JSON.stringify([node.attrs, node.textContent, emphasisIn(node)])

/** The brief's quotations with numbers and verdicts, in order. */
export function shownQuotes(state: EditorState): readonly ShownQuote[] {
  const shown = key.getState(state)
  return shown ? placeIn(state.doc, shown) : []
}

/**
 * Derives number and verdict of each quotation and has its view show them. They are made anew only
 * when a quotation was touched. What is derived hangs on the node and not on a position: a remote
 * transaction replaces the whole document, which no decoration survives.
 */
export function showQuotes(verdicts: VerdictStore, citations: CitationTexts): Plugin<Shown> {
  const known = new WeakMap<Node, QuoteVerdict>()
  const views = new Set<QuoteView>()

  const derive = (doc: Node): Shown => {
    const numbers = noteNumbers(doc)
    const quotes = quotesIn(doc).map((quote) => {
      const verdict =
        known.get(quote.node) ?? verdicts.verdict(quote.content, quote.attributes, quote.emphasis)
      if (verdict) known.set(quote.node, verdict)
      return { ...quote, number: numbers.get(quote.attributes.id) ?? 0, verdict }
    })
    return {
      quotes,
      facts: new Map(
        quotes.map((quote) => [keyOf(quote.node), quoteFacts(quote, verdicts, citations)]),
      ),
    }
  }

  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, state) => derive(state.doc),
      apply(transaction, shown, old) {
        const isStale =
          transaction.getMeta(key) === refresh ||
          (transaction.docChanged && !quotesIn.sameIn(old.doc, transaction.doc))
        return isStale ? derive(transaction.doc) : shown
      },
    },
    props: {
      nodeViews: Object.fromEntries(
        ['quote', 'quoteBlock'].map((name) => [
          name,
          (node, view) =>
            new QuoteView(
              node,
              (shown) => key.getState(view.state)?.facts.get(keyOf(shown)),
              views,
            ),
        ]),
      ),
    },
    view(view) {
      let frame = 0
      const renew = () => {
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => view.dispatch(view.state.tr.setMeta(key, refresh)))
      }
      const ends = [verdicts.subscribe(renew), citations.subscribe(renew)]
      return {
        update: (_view, before) => {
          if (key.getState(view.state)?.facts === key.getState(before)?.facts) return
          for (const quote of views) quote.refresh()
        },
        destroy: () => {
          cancelAnimationFrame(frame)
          for (const end of ends) end()
        },
      }
    },
  })
}

/** By what was derived: the document they were last placed in, and the outcome. */
const placed = new WeakMap<Shown, { doc: Node; quotes: readonly ShownQuote[] }>()

/** The quotations where they stand now; the same list while nothing has moved them. */
function placeIn(doc: Node, shown: Shown): readonly ShownQuote[] {
  const known = placed.get(shown)
  if (known?.doc === doc) return known.quotes
  const before = known?.quotes ?? shown.quotes
  const now = quotesIn(doc).map(({ position }) => position)
  const stay = before.every((quote, index) => quote.position === now[index])
  const quotes = stay
    ? before
    : before.map((quote, index) => ({ ...quote, position: now[index] ?? quote.position }))
  placed.set(shown, { doc, quotes })
  return quotes
}
