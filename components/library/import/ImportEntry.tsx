import { ArrowLeft, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { EntryForm } from './EntryForm.tsx'
import { EntryOutcome } from './EntryOutcome.tsx'
import styles from './ImportEntry.module.css'
import { useEntry } from './useImportQueue.ts'
import type { ImportView } from './useImportView.ts'

interface ImportEntryProps {
  id: number
  view: ImportView
  onRemove: (ids: readonly number[]) => void
}

/** One article before it is stored: its fields beside its text; or what became of it. */
export function ImportEntry({ id, view, onRemove }: ImportEntryProps) {
  const entry = useEntry(id)
  const heading = useRef<HTMLHeadingElement>(null)
  const section = useRef<HTMLElement>(null)
  // The one before went with the focus in it.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])
  // When the form goes with the focus in it, the outcome is where to go on.
  const state = entry?.state
  useEffect(() => {
    if ((state === 'stored' || state === 'duplicate') && document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>('[data-next]')?.focus()
  }, [state])

  if (!entry) return null
  const at = view.ids.indexOf(id)
  const editable = state === 'ready' || state === 'queued' || state === 'storing'
  return (
    <section ref={section} className={styles.entry} aria-labelledby="entry-name">
      <header className={styles.header}>
        <Button look="quiet" size="small" className={styles.back} onClick={view.close}>
          <ArrowLeft aria-hidden className={styles.icon} /> The list
        </Button>
        <h2 ref={heading} id="entry-name" tabIndex={-1} className={styles.name}>
          {entry.folder && <span className={styles.folder}>{entry.folder}/</span>}
          {entry.name}
        </h2>
        {at >= 0 && (
          <span className={styles.place}>
            {at + 1} of {view.ids.length}
          </span>
        )}
        <IconButton label="Close" keys="Esc" className={styles.close} onClick={view.close}>
          <X aria-hidden />
        </IconButton>
      </header>
      <EntryOutcome entry={entry} view={view} onRemove={onRemove} />
      {entry.draft && entry.found && editable && (
        <EntryForm
          entry={entry}
          draft={entry.draft}
          found={entry.found}
          onRemove={() => onRemove([id])}
        />
      )}
    </section>
  )
}
