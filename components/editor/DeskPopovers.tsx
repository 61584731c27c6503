'use client'

import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import type { VerdictStore } from '../quote/VerdictStore.ts'
import { lazyFloating } from '../ui/lazyPart.tsx'
import { QuotingLayer } from './QuotingLayer.tsx'
import { SlashMenu } from './SlashMenu.tsx'
import type { SlashStore } from './SlashStore.ts'
import type { Checking } from './useChecking.ts'
import type { Quoting } from './useQuoting.ts'

const CheckLayer = lazyFloating(async () => (await import('./CheckLayer.tsx')).CheckLayer)
const LinkPopover = lazyFloating(async () => (await import('./LinkPopover.tsx')).LinkPopover)
const CitationPopover = lazyFloating(
  async () => (await import('./CitationPopover.tsx')).CitationPopover,
)

/** What is open over the text besides the quotations. */
export interface Opened {
  /** Opened by a key, or by a click on a link, which leaves the focus in the text. */
  readonly link: 'focus' | 'beside' | null
  /** The citation that is being looked at; its id is null for one to come at the caret. */
  readonly citing: { readonly id: string | null } | null
}

interface DeskPopoversProps {
  editor: Editor
  verdicts: VerdictStore
  slash: SlashStore
  quoting: Quoting
  checking: Checking
  opened: Opened
  onOpened: (change: (opened: Opened) => Opened) => void
}

/** What floats over the text for whom may write it. */
export function DeskPopovers(props: DeskPopoversProps) {
  const { editor, verdicts, quoting, checking, opened, onOpened } = props
  const { link, citing } = opened
  const closeLink = useCallback(() => onOpened((was) => ({ ...was, link: null })), [onOpened])
  const closeCiting = useCallback(() => onOpened((was) => ({ ...was, citing: null })), [onOpened])
  return (
    <>
      <SlashMenu editor={editor} store={props.slash} />
      {link && <LinkPopover editor={editor} focus={link === 'focus'} onClose={closeLink} />}
      {checking.checks && checking.actions && (
        <CheckLayer
          editor={editor}
          checks={checking.checks}
          actions={checking.actions}
          asked={checking.asked}
          onClose={() => checking.ask(null)}
        />
      )}
      <QuotingLayer {...{ editor, verdicts, quoting }} />
      {citing && (
        <CitationPopover
          key={citing.id}
          editor={editor}
          sources={verdicts}
          id={citing.id}
          onClose={closeCiting}
        />
      )}
    </>
  )
}
