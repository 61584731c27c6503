'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { DropArea } from './DropArea.tsx'
import { ImportEntry } from './ImportEntry.tsx'
import styles from './ImportPage.module.css'
import { ImportStart } from './ImportStart.tsx'
import { importQueue } from './importQueue.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { progressOf } from './progress.ts'
import { QueueList } from './QueueList.tsx'
import { useImportQueue } from './useImportQueue.ts'

/** Where imported texts are looked at, corrected and stored: the queue, and its selected entry. */
export function ImportPage() {
  const entries = useImportQueue()
  const [selectedId, setSelectedId] = useState<number | null>(null)
  const [pasting, setPasting] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const selected = entries.find(({ id }) => id === selectedId) ?? entries[0]
  const ready = entries.filter(({ state }) => state === 'ready')
  const unsaved = entries.some(({ state }) => state === 'ready' || state === 'storing')

  // Whoever comes back finds what is still to be done, and what was typed for it.
  useEffect(() => () => importQueue.forgetDone(), [])

  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])

  const next = ready.find(({ id }) => id !== selected?.id)

  return (
    <div className={styles.page}>
      <DropArea />
      <header className={styles.header}>
        <div>
          <Link href="/sources" className={styles.back}>
            Sources
          </Link>
          <h1 className={styles.heading}>Import</h1>
        </div>
        <div className={styles.actions}>
          <Button onClick={() => picker.current?.click()}>Choose files…</Button>
          <Button onClick={() => setPasting(true)}>Paste a text…</Button>
          {ready.length > 1 && (
            <Button onClick={() => importQueue.storeAll()}>Store all {ready.length}</Button>
          )}
        </div>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label="Files to import"
          onChange={(event) => {
            importQueue.add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </header>
      <PasteDialog open={pasting} onClose={() => setPasting(false)} />
      <p role="status" className={entries.length > 0 ? styles.progress : 'visually-hidden'}>
        {progressOf(entries)}
      </p>
      {selected ? (
        <div className={styles.columns}>
          <QueueList entries={entries} selected={selected.id} onSelect={setSelectedId} />
          <ImportEntry
            key={selected.id}
            entry={selected}
            onNext={next ? () => setSelectedId(next.id) : null}
          />
        </div>
      ) : (
        <ImportStart onChoose={() => picker.current?.click()} />
      )}
    </div>
  )
}
