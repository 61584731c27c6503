'use client'

import type { Content } from '@tiptap/core'
import { useEditor } from '@tiptap/react'
import { documentExtensions } from '../../core/schema/extensions.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import type { CitationStore } from '../citation/CitationStore.ts'
import { citationExtensions } from '../citation/citationExtensions.ts'
import { quoteExtensions } from '../quote/quoteExtensions.ts'
import type { VerdictStore } from '../quote/VerdictStore.ts'

/** An editor that only shows `document` (ProseMirror JSON), with its quotations. */
export function useVersionEditor(
  document: unknown,
  verdicts: VerdictStore,
  citations: CitationStore,
  onOpenQuote: (quote: QuoteAttributes) => void,
) {
  return useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editable: false,
    // The API gives it as unknown: every brief's schema is its own server's.
    content: document as Content,
    extensions: [
      ...documentExtensions,
      ...quoteExtensions({
        onOpenQuote,
        onAlterQuote: () => {},
        onTaken: () => {},
        onRefused: () => {},
        verdicts,
        citations,
      }),
      ...citationExtensions({ citations, onOpenCitation: () => {} }),
    ],
    editorProps: { attributes: { class: 'prose', 'aria-label': 'Text of the version' } },
  })
}
