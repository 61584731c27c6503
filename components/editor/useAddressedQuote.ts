'use client'

import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useEffect } from 'react'
import { quoteAnchor } from '../../core/quote/quoteAddress.ts'
import { quotesIn } from '../../core/quote/quotesIn.ts'

/** Selects the quotation that the address names, as when a source's margin mark was followed. */
export function useAddressedQuote(editor: Editor | null): void {
  useEffect(() => {
    if (!editor) return
    const select = () => {
      const { doc, tr } = editor.state
      const wanted = window.location.hash.slice(1)
      const quote = quotesIn(doc).find(({ attributes }) => quoteAnchor(attributes.id) === wanted)
      if (!wanted || !quote) return
      const selection = NodeSelection.create(doc, quote.position)
      editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
      editor.view.focus()
    }
    select()
    window.addEventListener('hashchange', select)
    return () => window.removeEventListener('hashchange', select)
  }, [editor])
}
