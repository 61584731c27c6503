'use client'

import type { Editor } from '@tiptap/core'
import type { VerdictStore } from '../quote/VerdictStore.ts'
import { lazyFloating } from '../ui/lazyPart.tsx'
import { useToast } from '../ui/Toast.tsx'
import { QuoteTools } from './QuoteTools.tsx'
import type { Quoting } from './useQuoting.ts'

const PickerAtCaret = lazyFloating(async () => (await import('./PickerAtCaret.tsx')).PickerAtCaret)

interface QuotingLayerProps {
  editor: Editor
  verdicts: VerdictStore
  quoting: Quoting
}

/** What floats over the text for quoting, and what screen readers are told of it. */
export function QuotingLayer({ editor, verdicts, quoting }: QuotingLayerProps) {
  const { picking, altering, said, say } = quoting
  const toast = useToast()
  return (
    <>
      <QuoteTools
        {...{ editor, verdicts, altering }}
        onAlter={quoting.alter}
        onOpenQuote={quoting.open}
      />
      {picking && (
        <PickerAtCaret
          {...{ editor, say }}
          warn={toast}
          onRead={quoting.offer}
          onClose={quoting.closePicker}
        />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}
