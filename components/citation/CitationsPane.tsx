'use client'

import { SquarePen } from 'lucide-react'
import { memo, useDeferredValue, useSyncExternalStore } from 'react'
import type { Citation } from '../../core/citation/citationsIn.ts'
import type { Run } from '../../core/citation/runs.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Runs } from '../ui/Runs.tsx'
import type { CitationStore } from './CitationStore.ts'
import styles from './CitationsPane.module.css'
import { StyleChoice } from './StyleChoice.tsx'

interface CitationsPaneProps {
  citations: CitationStore
  style: string
  locale: string
  canEdit: boolean
  onStyle: (change: { readonly style?: string; readonly locale?: string }) => void
  onJump: (id: string) => void
  onEdit: (id: string) => void
}

/** How the brief cites, and its notes or citations in order: each jumps to its place or opens. */
export function CitationsPane(props: CitationsPaneProps) {
  const { citations, canEdit, onJump, onEdit } = props
  const read = useDeferredValue(
    useSyncExternalStore(citations.subscribe, citations.read, citations.read),
  )
  return (
    <div className={styles.pane}>
      <StyleChoice {...props} />
      {read.citations.length === 0 ? (
        <EmptyState title="No citations yet">
          Quotations cite their source by themselves. To cite without quoting, type /cite in the
          text.
        </EmptyState>
      ) : (
        <ol className={styles.list} aria-label={read.kind === 'note' ? 'Notes' : 'Citations'}>
          {read.citations.map((citation, index) => (
            <Row
              key={citation.id}
              citation={citation}
              number={index + 1}
              runs={read.texts.get(citation.id)}
              onJump={onJump}
              onEdit={canEdit ? onEdit : null}
            />
          ))}
        </ol>
      )}
    </div>
  )
}

interface RowProps {
  citation: Citation
  number: number
  runs: readonly Run[] | undefined
  onJump: (id: string) => void
  onEdit: ((id: string) => void) | null
}

const Row = memo(function Row({ citation, number, runs, onJump, onEdit }: RowProps) {
  return (
    <li className={styles.row} value={number}>
      <button
        type="button"
        className={styles.number}
        aria-label={`Go to citation ${number} in the text`}
        onClick={() => onJump(citation.id)}
      >
        {number}
      </button>
      <p className={styles.text}>{runs ? <Runs runs={runs} /> : '…'}</p>
      {onEdit && (
        <IconButton label={`Change citation ${number}`} onClick={() => onEdit(citation.id)}>
          <SquarePen size={16} aria-hidden />
        </IconButton>
      )}
    </li>
  )
})
