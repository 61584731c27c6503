'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { request } from '../ui/request.ts'
import { Time } from '../ui/Time.tsx'
import { useToast } from '../ui/Toast.tsx'
import { PanelSection } from './PanelSection.tsx'
import type { ReadingPerson } from './readingPerson.ts'
import styles from './SourcePanel.module.css'
import type { ChangeableSource } from './useSource.ts'

interface NotesSectionProps {
  live: ChangeableSource
  me: ReadingPerson
}

/** What the desk noted on how far the source can be relied upon: dated, signed, never edited. */
export function NotesSection({ live, me }: NotesSectionProps) {
  const { source, refresh } = live
  const toast = useToast()
  const path = `/api/sources/${encodeURIComponent(source.id)}/notes`
  const withdraw = async (note: string) => {
    try {
      await request(`${path}/${encodeURIComponent(note)}`, { method: 'DELETE' })
      await refresh()
    } catch (problem) {
      toast(problem instanceof Error ? problem.message : String(problem), 'trouble')
    }
  }
  if (source.notes.length === 0 && !me.mayNote) return null
  return (
    <PanelSection title="Notes on reliability">
      {source.notes.length > 0 && (
        <ul className={styles.notes}>
          {source.notes.map(({ id, text, by, createdAt }) => (
            <li key={id}>
              <p className={styles.note}>{text}</p>
              <p className={styles.signed}>
                <span>
                  {by?.name ?? 'Somebody who has left'}, <Time at={createdAt} />
                </span>
                {(by?.id === me.id || me.isOwner) && (
                  <button
                    type="button"
                    className={styles.textButton}
                    onClick={() => void withdraw(id)}
                  >
                    Withdraw<span className="visually-hidden"> the note “{text}”</span>
                  </button>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {me.mayNote && (
        <NoteForm
          onAdd={async (text) => {
            await request(path, { method: 'POST', body: { text } })
            await refresh()
          }}
        />
      )}
    </PanelSection>
  )
}

function NoteForm({ onAdd }: { onAdd: (text: string) => Promise<void> }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function add() {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      await onAdd(text)
      setText('')
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.noteForm}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void add()
      }}
    >
      <Field label="Add a note" hideLabel error={error}>
        {(control) => (
          <textarea
            {...control}
            rows={1}
            aria-keyshortcuts="n"
            placeholder="Add a note: bias, method, a correction…"
            value={text}
            onChange={(event) => setText(event.target.value.replace(/\n/g, ' '))}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur()
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (text.trim()) void add()
            }}
          />
        )}
      </Field>
      {text.trim() !== '' && (
        <Button type="submit" size="small" disabled={busy}>
          Add the note
        </Button>
      )}
    </form>
  )
}
