import { Extension, type Extensions } from '@tiptap/core'
import type { CitationTexts } from '../../core/citation/citationTexts.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { freshIds } from './freshIds.ts'
import { noNodeMarks } from './noNodeMarks.ts'
import { quoteKeys } from './quoteKeys.ts'
import { quoteLock } from './quoteLock.ts'
import { refusalOf } from './quoteOwner.ts'
import { showQuotes } from './showQuotes.ts'
import { takePassages } from './takePassages.ts'
import type { VerdictStore } from './VerdictStore.ts'

export interface QuoteOptions {
  /** A quotation was clicked, or Mod+Enter pressed on it: open its source at the passage. */
  onOpenQuote: (attributes: QuoteAttributes) => void
  /** F2 or Enter was pressed on a quotation: show what can be done to its words. */
  onAlterQuote: (attributes: QuoteAttributes) => void
  /** A passage was pasted or dropped and is a quotation now. */
  onTaken: (id: string) => void
  /** An edit within a quotation was refused; `message` is a sentence for the person. */
  onRefused: (message: string) => void
  verdicts: VerdictStore
  citations: CitationTexts
}

/**
 * What the editor adds beside `documentExtensions` so that quotations are shown with number and
 * verdict, locked, and opened. Plugins only: the document's schema stays as it is. The callbacks
 * are read once; pass stable ones.
 */
export function quoteExtensions(options: QuoteOptions): Extensions {
  const { onOpenQuote, onAlterQuote, onTaken, onRefused, verdicts, citations } = options
  const refuse = (quote: QuoteAttributes) => onRefused(refusalOf(quote, verdicts))
  return [
    Extension.create({
      name: 'quotes',
      // Before the keys of lists and tables.
      priority: 1000,
      addProseMirrorPlugins: () => [
        quoteLock(refuse),
        takePassages({ onTaken, onRefused }),
        freshIds(),
        noNodeMarks(),
        quoteKeys({ onOpenQuote, onAlterQuote, onRefused: refuse }),
        showQuotes(verdicts, citations),
      ],
    }),
  ]
}
