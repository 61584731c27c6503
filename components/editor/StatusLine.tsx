'use client'

import type { Editor } from '@tiptap/core'
import { Check, CloudOff, LoaderCircle, type LucideIcon, TriangleAlert } from 'lucide-react'
import { readingMinutes } from '../../core/brief/words.ts'
import styles from './StatusLine.module.css'
import { describeSaveStatus, type SaveStatus } from './saveStatus.ts'
import { useCounts } from './useCounts.ts'
import { useLasts } from './useLasts.ts'

const icons: Readonly<Record<SaveStatus['kind'], LucideIcon>> = {
  connecting: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  trouble: TriangleAlert,
  ended: CloudOff,
}

interface StatusLineProps {
  editor: Editor
  status: SaveStatus
  /** How many people have the brief open. */
  people: number
  /** Why the text cannot be changed, for those who only read. */
  readOnly: string | null
}

/** The line at the foot of the brief: what is saved, how long the text is, who is here. */
export function StatusLine({ editor, status, people, readOnly }: StatusLineProps) {
  const { words, selected } = useCounts(editor)
  const connects = useLasts(status.kind === 'connecting', 1_000)
  // Each key is a moment unsaved. A spinner would have the page drawn sixty times a second meanwhile.
  const waits = status.kind === 'saving' ? status.slow : connects
  const Icon = icons[status.kind]
  const number = (value: number) => value.toLocaleString('en')
  return (
    <footer className={styles.line}>
      <span
        className={styles.status}
        data-kind={status.kind}
        data-waits={waits || undefined}
        data-testid="save-status"
      >
        <Icon aria-hidden className={styles.icon} />
        {describeSaveStatus(status)}
      </span>
      {/* "Saving" and "Saved" would be read out at every pause. */}
      <span className="visually-hidden" role="status">
        {status.kind === 'saved' || status.kind === 'saving' ? '' : describeSaveStatus(status)}
      </span>
      {readOnly && <span className={styles.readOnly}>{readOnly}</span>}
      <span className={styles.counts}>
        {selected > 0 && <span>{number(selected)} selected</span>}
        <span>
          {number(words)} {words === 1 ? 'word' : 'words'}
        </span>
        <span className={styles.reading}>{readingMinutes(words)} min read</span>
        {people > 1 && <span>{people} people here</span>}
      </span>
    </footer>
  )
}
