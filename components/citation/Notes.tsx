import { memo } from 'react'
import type { Run } from '../../core/citation/runs.ts'
import { Runs } from '../ui/Runs.tsx'
import type { CitationsRead } from './CitationStore.ts'
import styles from './SourcesList.module.css'

interface NotesProps {
  read: CitationsRead
  onJump: (id: string) => void
}

/** The brief's notes in order, each with its way back into the text. */
export function Notes({ read, onJump }: NotesProps) {
  return (
    <ol className={styles.notes}>
      {read.citations.map(({ id }, index) => (
        <Note key={id} id={id} number={index + 1} runs={read.texts.get(id)} onJump={onJump} />
      ))}
    </ol>
  )
}

interface NoteProps {
  id: string
  number: number
  runs: readonly Run[] | undefined
  onJump: (id: string) => void
}

const Note = memo(function Note({ id, number, runs, onJump }: NoteProps) {
  return (
    <li id={`note-${id}`} tabIndex={-1} className={styles.note} value={number}>
      <button
        type="button"
        className={styles.number}
        aria-label={`Note ${number}: back to the text`}
        onClick={() => onJump(id)}
      >
        {number}.
      </button>
      <span>{runs ? <Runs runs={runs} /> : <span className={styles.missing}>…</span>}</span>
    </li>
  )
})
