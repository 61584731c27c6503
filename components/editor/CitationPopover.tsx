'use client'

import type { Editor } from '@tiptap/core'
import { NodeSelection, type Transaction } from '@tiptap/pm/state'
import { useEffect, useRef, useState } from 'react'
import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import { type CitationDraft, CitationEditor } from '../citation/CitationEditor.tsx'
import { attributesOf, draftOf, findCiting } from '../citation/citationDraft.ts'
import { insertCitation } from '../citation/insertCitation.ts'
import { quoteEdit } from '../quote/quoteLock.ts'
import { useToast } from '../ui/Toast.tsx'
import styles from './CitationPopover.module.css'
import { placeUnder } from './placeUnder.ts'

export interface CitationPopoverProps {
  editor: Editor
  sources: SourceLookup
  /** Id of a citation or a quotation; null for a citation to come, at the caret. */
  id: string | null
  onClose: () => void
}

/** What a citation says, right under it. Escape and a click elsewhere leave it as it was. */
export function CitationPopover({ editor, sources, id, onClose }: CitationPopoverProps) {
  const toast = useToast()
  const box = useRef<HTMLDivElement>(null)
  const [citing] = useState(() => (id === null ? null : findCiting(editor, id)))
  const [draft] = useState<CitationDraft>(() =>
    citing ? draftOf(citing.node) : { items: [], chain: null },
  )

  useEffect(() => {
    const element = box.current
    if (!element) return
    if (id !== null && !citing) {
      onClose()
      return
    }
    // It stays with its citation, whatever is written above it or scrolled.
    const place = () => {
      const now = id === null ? null : findCiting(editor, id)
      placeUnder(editor.view, now?.position ?? editor.state.selection.from, element)
    }
    const follow = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return
      if (id === null || findCiting(editor, id)) place()
      else {
        toast('This citation is gone: a colleague has removed it.')
        onClose()
      }
    }
    place()
    editor.on('transaction', follow)
    document.addEventListener('scroll', place, { capture: true, passive: true })
    element.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true })
    // It grows with what is chosen in it.
    const grown = new ResizeObserver(place)
    grown.observe(element)
    const onPointer = (event: PointerEvent) => {
      if (!(event.target instanceof Node && element.contains(event.target))) onClose()
    }
    document.addEventListener('pointerdown', onPointer)
    return () => {
      grown.disconnect()
      editor.off('transaction', follow)
      document.removeEventListener('scroll', place, { capture: true })
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [editor, citing, id, onClose, toast])

  const leave = () => {
    editor.commands.focus()
    onClose()
  }

  function save(changed: CitationDraft) {
    if (id === null) {
      if (!insertCitation(editor, changed.items))
        toast('A citation cannot stand here. Put the caret into a paragraph first.')
      onClose()
      return
    }
    const now = findCiting(editor, id)
    if (!now) toast('This citation is gone: a colleague has removed it.')
    else {
      const { state, view } = editor
      const transaction = state.tr
        .setNodeMarkup(now.position, null, attributesOf(now.node, changed), now.node.marks)
        .setMeta(quoteEdit, true)
      transaction.setSelection(NodeSelection.create(transaction.doc, now.position))
      view.dispatch(transaction)
    }
    leave()
  }

  function remove() {
    const now = id === null ? null : findCiting(editor, id)
    if (now)
      editor.view.dispatch(editor.state.tr.delete(now.position, now.position + now.node.nodeSize))
    leave()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape within it
    <div
      ref={box}
      className={styles.popover}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <CitationEditor
        draft={draft}
        sources={sources}
        exists={id !== null}
        onSave={save}
        onRemove={citing?.node.type.name === 'citation' ? remove : null}
        onCancel={leave}
      />
    </div>
  )
}
