import { Extension, type Extensions } from '@tiptap/core'
import type { CitationTexts } from '../../core/citation/citationTexts.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { freshIds } from './freshIds.ts'
import { noNodeMarks } from './noNodeMarks.ts'
import { quoteKeys } from './quoteKeys.ts'
import { quoteLock } from './quoteLock.ts'
import { showQuotes } from './showQuotes.ts'
import type { VerdictStore } from './VerdictStore.ts'

export interface QuoteOptions {
  /** A quotation was clicked, or Enter pressed on it: open its source at the passage. */
  onOpenQuote: (attributes: QuoteAttributes) => void
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
export function quoteExtensions({
  onOpenQuote,
  onRefused,
  verdicts,
  citations,
}: QuoteOptions): Extensions {
  return [
    Extension.create({
      name: 'quotes',
      // Before the keys of lists and tables.
      priority: 1000,
      addProseMirrorPlugins: () => [
        quoteLock(onRefused),
        freshIds(),
        noNodeMarks(),
        quoteKeys({ onOpenQuote, onRefused }),
        showQuotes(verdicts, citations),
      ],
    }),
  ]
}
