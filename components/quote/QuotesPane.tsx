'use client'

import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { useEffect, useReducer } from 'react'
import type { QuoteStatus } from '../../core/quote/verifyQuote.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Unfetched } from '../ui/Unfetched.tsx'
import { DriftNote } from './drift/DriftNote.tsx'
import { findDrift } from './drift/findDrift.ts'
import { useDriftActions } from './drift/useDriftActions.ts'
import { QuoteRow } from './QuoteRow.tsx'
import styles from './QuotesPane.module.css'
import { type ShownQuote, shownQuotes } from './showQuotes.ts'
import type { VerdictStore } from './VerdictStore.ts'

interface QuotesPaneProps {
  editor: Editor
  verdicts: VerdictStore
  briefId: string
  canEdit: boolean
  /** Counts announced decisions on findings. */
  rulingChanges: number
  /** Opens the source at the passage. */
  onOpenQuote: (attributes: QuoteAttributes) => void
}

/** In the order in which they ask for attention. */
const order: readonly QuoteStatus[] = [
  'differs',
  'orphan',
  'review',
  'edited',
  'typography',
  'exact',
]
const counted: Readonly<Record<QuoteStatus, string>> = {
  differs: 'differ',
  orphan: 'not found',
  review: 'to review',
  edited: 'edited',
  typography: 'typography',
  exact: 'exact',
}

/** The brief's quotations in order, each with its verdict; choosing one jumps to it. */
export function QuotesPane(props: QuotesPaneProps) {
  const { editor, verdicts, onOpenQuote } = props
  const drifts = useDriftActions(editor, props.briefId, props.rulingChanges)
  const quotes = useEditorState({ editor, selector: ({ editor }) => shownQuotes(editor.state) })
  // What is said of newer texts hangs on what is fetched, not on the document alone.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => verdicts.subscribe(drawAgain), [verdicts])
  const jump = ({ position, node }: ShownQuote) => {
    const { state, view } = editor
    // The list is a moment old: somebody may just have moved the quotation.
    if (!state.doc.nodeAt(position)?.eq(node)) return
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)).scrollIntoView())
    view.focus()
  }
  const noteOn = (quote: ShownQuote) => {
    const found = findDrift(quote, verdicts)
    const kept = found && drifts.keptOf(quote, found)
    if (!found || kept === undefined) return null
    return (
      <DriftNote
        // Another text is another question.
        key={found.current.hash}
        found={found}
        exact={quote.attributes.exact}
        kept={kept}
        actions={props.canEdit ? drifts.actionsOf(quote, found) : null}
      />
    )
  }
  if (quotes.length === 0)
    return (
      <EmptyState title="No quotations yet">
        Open Sources, select a sentence in an article and press Enter: it lands at the caret with
        its number.
      </EmptyState>
    )
  return (
    <div className={styles.pane}>
      <p className={styles.tally} role="status">
        {order
          .map((status) => ({
            status,
            count: quotes.filter((quote) => quote.verdict?.status === status).length,
          }))
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <span key={status} data-verdict={status}>
              {count} {counted[status]}
            </span>
          ))}
      </p>
      {drifts.failed && (
        <Unfetched onAgain={drifts.again}>
          What was decided about newer texts of the sources could not be fetched.
        </Unfetched>
      )}
      <ol className={styles.list}>
        {quotes.map((quote, index) => (
          <QuoteRow
            // Two people may paste the same quotation at once: ids alone could collide.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={`${quote.attributes.id}/${index}`}
            quote={quote}
            source={verdicts.source(quote.attributes.source)}
            onJump={() => jump(quote)}
            onOpen={() => onOpenQuote(quote.attributes)}
          >
            {noteOn(quote)}
          </QuoteRow>
        ))}
      </ol>
    </div>
  )
}
