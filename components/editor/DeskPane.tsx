'use client'

import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import { can } from '../../core/access/can.ts'
import type { Role } from '../../core/access/roles.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import type { CheckActions } from '../check/actions.ts'
import type { CheckStore } from '../check/CheckStore.ts'
import { ChecksCount } from '../check/ChecksCount.tsx'
import { insertQuote } from '../quote/insertQuote.ts'
import type { VerdictStore } from '../quote/VerdictStore.ts'
import { SourcesPane, type SourcesPaneHandle } from '../source/SourcesPane.tsx'
import { useToast } from '../ui/Toast.tsx'
import styles from './Desk.module.css'
import { lazyPart } from './lazyPart.tsx'
import { PaneTabs } from './PaneTabs.tsx'
import type { usePane } from './usePane.ts'
import { useQuoted } from './useQuoted.ts'

const QuotesPane = lazyPart(async () => (await import('../quote/QuotesPane.tsx')).QuotesPane)
const ChecksPane = lazyPart(async () => (await import('../check/ChecksPane.tsx')).ChecksPane)
const HistoryPane = lazyPart(async () => (await import('../version/HistoryPane.tsx')).HistoryPane)

interface DeskPaneProps {
  editor: Editor
  pane: ReturnType<typeof usePane>
  sources: RefObject<SourcesPaneHandle | null>
  verdicts: VerdictStore
  /** Null until they are fetched. */
  checks: CheckStore | null
  checkActions: CheckActions | null
  briefId: string
  role: Role
  canEdit: boolean
  versionChanges: number
  /** Counts announced decisions on findings. */
  rulingChanges: number
  onOpenQuote: (quote: QuoteAttributes) => void
  onSaveVersion: () => void
  /** Back to the caret. */
  onLeave: () => void
}

/** What stands beside the page: sources, quotations, history. */
export function DeskPane(props: DeskPaneProps) {
  const { editor, pane, sources, verdicts, briefId, role, canEdit, onLeave } = props
  const toast = useToast()
  const quoted = useQuoted(editor)

  const quote = (passage: Omit<QuoteAttributes, 'id'>, look: 'inline' | 'block') => {
    if (insertQuote(editor, passage, look)) onLeave()
    else toast('A quotation cannot stand here. Put the caret into a paragraph first.')
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
              count: props.checks && <ChecksCount checks={props.checks} />,
              panel: props.checks && props.checkActions && (
                <ChecksPane
                  checks={props.checks}
                  actions={props.checkActions}
                  canRule={canEdit && can(role, 'check.rule')}
                />
              ),
            },
            {
              id: 'history',
              label: 'History',
              panel: (
                <HistoryPane
                  briefId={briefId}
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
