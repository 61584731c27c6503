'use client'

import type { Editor } from '@tiptap/core'
import { driftKey } from '../../../core/quote/driftKey.ts'
import { useToast } from '../../ui/Toast.tsx'
import type { ShownQuote } from '../showQuotes.ts'
import type { DriftActions } from './DriftNote.tsx'
import { removeQuote, updateQuote } from './driftEdits.ts'
import type { FoundDrift } from './findDrift.ts'
import { useRulings } from './useRulings.ts'

/** What can be done about quotations whose source has a newer text, and what was decided on them. */
export function useDriftActions(editor: Editor, briefId: string, rulingChanges: number) {
  const toast = useToast()
  const { rulings, failed, again, decide, takeBack } = useRulings(briefId, rulingChanges)
  const keyOf = (quote: ShownQuote, found: FoundDrift) =>
    driftKey(quote.attributes.id, found.current.hash)
  const refused = (error: unknown) =>
    toast(error instanceof Error ? error.message : 'This could not be stored.', 'trouble')

  const actionsOf = (quote: ShownQuote, found: FoundDrift): DriftActions => {
    const apply = (made: ReturnType<typeof updateQuote>, done: string) => {
      if (!made) return toast('Somebody has just changed this quotation. Look at it again.')
      editor.view.dispatch(made)
      toast(done)
    }
    return {
      keep: (reason) => {
        decide({ key: keyOf(quote, found), ruling: 'waived', reason }).catch(refused)
      },
      askAgain: () => {
        takeBack(keyOf(quote, found)).catch(refused)
      },
      update: () =>
        apply(
          updateQuote(editor.state, quote, found.current, found.drift),
          found.drift.status === 'changed'
            ? 'The quotation has the new words.'
            : 'The quotation is tied to the newer text.',
        ),
      remove: () => apply(removeQuote(editor.state, quote), 'The quotation is removed.'),
    }
  }
  return {
    actionsOf,
    /** What was decided could not be read: what newer texts did may be missing. */
    failed,
    again,
    /** What was decided; undefined while it is not known. */
    keptOf: (quote: ShownQuote, found: FoundDrift) =>
      rulings ? (rulings.get(keyOf(quote, found)) ?? null) : undefined,
  }
}
