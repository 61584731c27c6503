'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { can } from '../../core/access/can.ts'
import type { Role } from '../../core/access/roles.ts'
import type { PersonSummary } from '../../core/api/people.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { ChecksCount } from '../check/ChecksCount.tsx'
import type { CitationStore } from '../citation/CitationStore.ts'
import { announceVerdict } from '../quote/announceVerdict.ts'
import { insertQuote } from '../quote/insertQuote.ts'
import type { VerdictStore } from '../quote/VerdictStore.ts'
import { SourcesPane, type SourcesPaneHandle } from '../source/SourcesPane.tsx'
import { Fetching, lazyPart } from '../ui/lazyPart.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './Desk.module.css'
import { goToCitation } from './goToCitation.ts'
import { PaneTabs } from './PaneTabs.tsx'
import type { Checking } from './useChecking.ts'
import type { Cited } from './useCited.ts'
import type { usePane } from './usePane.ts'
import { useQuoted } from './useQuoted.ts'

const QuotesPane = lazyPart(async () => (await import('../quote/QuotesPane.tsx')).QuotesPane)
const ChecksPane = lazyPart(async () => (await import('../check/ChecksPane.tsx')).ChecksPane)
const CitationsPane = lazyPart(
  async () => (await import('../citation/CitationsPane.tsx')).CitationsPane,
)
const HistoryPane = lazyPart(async () => (await import('../version/HistoryPane.tsx')).HistoryPane)

interface DeskPaneProps {
  editor: Editor
  pane: ReturnType<typeof usePane>
  sources: RefObject<SourcesPaneHandle | null>
  verdicts: VerdictStore
  /** Its checks and actions are null until they are fetched. */
  checking: Checking
  citations: CitationStore
  cited: Cited
  onCited: (change: Partial<Cited>) => void
  onEditCitation: (id: string) => void
  briefId: string
  me: Pick<PersonSummary, 'id'> & { readonly role: Role }
  canEdit: boolean
  versionChanges: number
  /** Counts announced decisions on findings. */
  rulingChanges: number
  onOpenQuote: (quote: QuoteAttributes) => void
  onSaveVersion: () => void
  /** Tells screen readers. */
  say: (words: string) => void
  /** Back to the caret. */
  onLeave: () => void
}

/** What stands beside the page: sources, quotations, citations, history. */
export function DeskPane(props: DeskPaneProps) {
  const { editor, pane, sources, verdicts, briefId, me, canEdit, onLeave } = props
  const { role } = me
  const { checks, actions, failed, again } = props.checking
  const toast = useToast()
  const quoted = useQuoted(editor)

  const jump = useCallback((id: string) => goToCitation(editor, id), [editor])
  const latestEdit = useRef(props.onEditCitation)
  useEffect(() => {
    latestEdit.current = props.onEditCitation
  })
  const edit = useCallback(
    (id: string) => {
      goToCitation(editor, id)
      latestEdit.current(id)
    },
    [editor],
  )

  const quote = (passage: Omit<QuoteAttributes, 'id'>, look: 'inline' | 'block') => {
    const id = insertQuote(editor, passage, look)
    if (id) {
      announceVerdict(editor, id, props.say)
      onLeave()
    } else toast('A quotation cannot stand here. Put the caret into a paragraph first.')
  }

  return (
    <>
      <div className={styles.scrim} aria-hidden onMouseDown={pane.close} />
      <aside
        className={styles.pane}
        aria-label="Beside the page"
        data-region="pane"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onLeave()
        }}
      >
        <PaneTabs
          current={pane.current}
          visited={pane.visited}
          onChoose={pane.show}
          onClose={pane.close}
          tabs={[
            {
              id: 'sources',
              label: 'Sources',
              panel: (
                <SourcesPane
                  ref={sources}
                  briefId={briefId}
                  quoted={quoted}
                  onQuote={canEdit ? quote : null}
                  onLeave={onLeave}
                />
              ),
            },
            {
              id: 'quotes',
              label: 'Quotes',
              panel: (
                <QuotesPane
                  editor={editor}
                  verdicts={verdicts}
                  briefId={briefId}
                  canEdit={canEdit}
                  rulingChanges={props.rulingChanges}
                  onOpenQuote={props.onOpenQuote}
                />
              ),
            },
            {
              id: 'checks',
              label: 'Checks',
              count: checks && <ChecksCount checks={checks} />,
              panel:
                checks && actions ? (
                  <ChecksPane
                    checks={checks}
                    actions={actions}
                    canRule={canEdit && can(role, 'check.rule')}
                  />
                ) : (
                  <Fetching failed={failed} onAgain={again} />
                ),
            },
            {
              id: 'citations',
              label: 'Citations',
              panel: (
                <CitationsPane
                  citations={props.citations}
                  style={props.cited.style}
                  locale={props.cited.locale}
                  canEdit={canEdit}
                  onStyle={props.onCited}
                  onJump={jump}
                  onEdit={edit}
                />
              ),
            },
            {
              id: 'history',
              label: 'History',
              panel: (
                <HistoryPane
                  briefId={briefId}
                  personId={me.id}
                  changes={props.versionChanges}
                  onSave={canEdit && can(role, 'version.save') ? props.onSaveVersion : null}
                  canRestore={canEdit && can(role, 'version.restore')}
                  onRestored={onLeave}
                />
              ),
            },
          ]}
        />
      </aside>
    </>
  )
}
