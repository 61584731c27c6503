'use client'

import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions/placeholder'
import { useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { documentField } from '../../core/schema/document.ts'
import { documentExtensions } from '../../core/schema/extensions.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import type { CitationStore } from '../citation/CitationStore.ts'
import { citationExtensions } from '../citation/citationExtensions.ts'
import { remoteCarets } from '../presence/remoteCarets.ts'
import { quoteExtensions } from '../quote/quoteExtensions.ts'
import type { VerdictStore } from '../quote/VerdictStore.ts'
import type { BriefConnection } from './BriefConnection.ts'
import { keepNodes } from './keepNodes.ts'
import { quotePicker } from './quotePicker.ts'
import type { SlashStore } from './SlashStore.ts'
import { slashCommand } from './slashCommand.ts'
import type { SlashItem } from './slashItems.ts'

interface Options {
  connection: BriefConnection
  editable: boolean
  verdicts: VerdictStore
  citations: CitationStore
  slash: { items: readonly SlashItem[]; store: SlashStore }
  onOpenQuote: (quote: QuoteAttributes) => void
  onAlterQuote: (quote: QuoteAttributes) => void
  /** A passage was pasted or dropped: the quotation's id. */
  onTaken: (id: string) => void
  onPickQuote: () => void
  onOpenCitation: (id: string) => void
  onRefused: (message: string) => void
  onLinkClick: () => void
}

/** The live editor of a brief; null until the page has mounted. Callbacks may change at any time. */
export function useBriefEditor(options: Options) {
  const { connection, editable, verdicts, citations, slash } = options
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const editor = useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      // Its few rules are in Prose.css: a style element would need the page's nonce.
      injectCSS: false,
      // Nobody asks what is deleted, and finding it out goes through each change once more.
      enableCoreExtensions: { delete: false },
      editable,
      extensions: [
        ...documentExtensions,
        keepNodes,
        Collaboration.configure({ document: connection.doc, field: documentField }),
        remoteCarets(connection.awareness),
        ...quoteExtensions({
          onOpenQuote: (quote) => latest.current.onOpenQuote(quote),
          onAlterQuote: (quote) => latest.current.onAlterQuote(quote),
          onTaken: (id) => latest.current.onTaken(id),
          onRefused: (message) => latest.current.onRefused(message),
          verdicts,
          citations,
        }),
        ...citationExtensions({
          citations,
          onOpenCitation: (id) => latest.current.onOpenCitation(id),
        }),
        quotePicker(() => latest.current.onPickQuote()),
        slashCommand(slash.items, slash.store),
        Placeholder.configure({
          showOnlyWhenEditable: true,
          placeholder: ({ editor, node }) => {
            if (node.type.name === 'heading') return 'Heading'
            return editor.isEmpty ? 'Write, or type / to insert something' : ''
          },
        }),
      ],
      editorProps: {
        attributes: () => ({
          class: 'prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-readonly': String(!latest.current.editable),
          'aria-label': 'Text of the brief',
          'data-testid': 'brief-text',
        }),
        handleClick(_view, _position, event) {
          if (!(event.target instanceof Element) || !event.target.closest('a[href]')) return false
          // The popover reads the link under the caret, which the browser sets after this.
          setTimeout(() => latest.current.onLinkClick())
          return false
        },
      },
    },
    [connection, verdicts, citations, slash],
  )

  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable)
  }, [editor, editable])

  return editor
}
