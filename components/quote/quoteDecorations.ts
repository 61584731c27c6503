import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { citationNumbers } from '../../core/citation/citationNumbers.ts'
import { formatDate } from '../../core/citation/formatDate.ts'
import { formatAuthors } from '../../core/citation/formatEntry.ts'
import { type PlacedQuote, quotesIn } from '../../core/quote/quotesIn.ts'
import { explainVerdict } from '../../core/quote/verdictWords.ts'
import type { QuoteStatus, QuoteVerdict } from '../../core/quote/verifyQuote.ts'
import type { VerdictStore } from './VerdictStore.ts'

/** A quotation with what is derived for it. */
export interface ShownQuote extends PlacedQuote {
  readonly number: number
  /** Null while the revision's text is on its way. */
  readonly verdict: QuoteVerdict | null
}

/** What a node view shows; compared field by field by ProseMirror, hence flat. */
export interface QuoteFacts {
  readonly number: number
  readonly status: QuoteStatus | null
  readonly explanation: string
  /** Author, outlet, date and locator, as far as known. */
  readonly reference: string
}

interface Shown {
  readonly quotes: readonly ShownQuote[]
  readonly decorations: DecorationSet
}

const key = new PluginKey<Shown>('quoteDecorations')
const refresh = 'refresh'

/** The brief's quotations with numbers and verdicts, in order. */
export function shownQuotes(state: EditorState): readonly ShownQuote[] {
  return key.getState(state)?.quotes ?? []
}

/**
 * Derives number and verdict of each quotation and hands them to its node view. They are made anew
 * only when a quotation was touched; where text was typed they are mapped. A remote transaction
 * replaces the whole document, so that mapping would drop them: then they are placed anew, with
 * verdicts kept by node.
 */
export function quoteDecorations(verdicts: VerdictStore): Plugin<Shown> {
  const known = new WeakMap<Node, QuoteVerdict>()
  const verdictOf = (quote: PlacedQuote): QuoteVerdict | null => {
    const verdict = known.get(quote.node) ?? verdicts.verdict(quote.content, quote.attributes)
    if (verdict) known.set(quote.node, verdict)
    return verdict
  }

  const show = (doc: Node): Shown => {
    const numbers = citationNumbers(doc)
    const quotes = quotesIn(doc).map((quote) => ({
      ...quote,
      number: numbers.get(quote.attributes.id) ?? 0,
      verdict: verdictOf(quote),
    }))
    const decorations = quotes.map((quote) =>
      Decoration.node(
        quote.position,
        quote.position + quote.node.nodeSize,
        {},
        facts(quote, verdicts),
      ),
    )
    return { quotes, decorations: DecorationSet.create(doc, decorations) }
  }

  return new Plugin<Shown>({
    key,
    state: {
      init: (_config, state) => show(state.doc),
      apply(transaction, shown) {
        if (transaction.getMeta(key) === refresh) return show(transaction.doc)
        if (!transaction.docChanged) return shown
        return moved(transaction, shown) ?? show(transaction.doc)
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view(view) {
      let frame = 0
      const end = verdicts.subscribe(() => {
        cancelAnimationFrame(frame)
        frame = requestAnimationFrame(() => view.dispatch(view.state.tr.setMeta(key, refresh)))
      })
      return {
        destroy: () => {
          cancelAnimationFrame(frame)
          end()
        },
      }
    },
  })
}

/** The same quotations at mapped places; null when one was touched, added or removed. */
function moved(transaction: Transaction, shown: Shown): Shown | null {
  const now = quotesIn(transaction.doc)
  if (now.length !== shown.quotes.length) return null
  const quotes: ShownQuote[] = []
  for (const [index, quote] of shown.quotes.entries()) {
    const place = now[index]
    const mapped = transaction.mapping.mapResult(quote.position, 1)
    if (!place || place.node !== quote.node || mapped.deleted || mapped.pos !== place.position)
      return null
    quotes.push(quote.position === place.position ? quote : { ...quote, position: place.position })
  }
  return { quotes, decorations: shown.decorations.map(transaction.mapping, transaction.doc) }
}

function facts(quote: ShownQuote, verdicts: VerdictStore): QuoteFacts {
  const { number, verdict, attributes } = quote
  const source = verdicts.source(attributes.source)
  const reference = source
    ? [
        formatAuthors(source.authors) || `“${source.title}”`,
        source.outlet,
        source.published ? formatDate(source.published) : 'n.d.',
        attributes.locator,
      ]
    : [attributes.locator]
  return {
    number,
    status: verdict?.status ?? null,
    explanation: verdict ? explainVerdict(verdict) : '',
    reference: reference.filter(Boolean).join(', '),
  }
}
