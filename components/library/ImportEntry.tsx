import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { countWords } from '../../core/source/countWords.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { BlockChooser } from './BlockChooser.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import styles from './ImportEntry.module.css'
import type { QueueEntry } from './importQueue.ts'
import { importQueue } from './importQueue.ts'

interface ImportEntryProps {
  entry: QueueEntry
  /** Goes on to another that waits to be stored; null when there is none. */
  onNext: (() => void) | null
}

/** One article before it is stored: its fields beside its text; or what became of it. */
export function ImportEntry({ entry, onNext }: ImportEntryProps) {
  const { state, preview, draft } = entry
  const heading = useRef<HTMLHeadingElement>(null)
  // A selected file is announced, and the next Tab is in its form.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  // What the server refused is where the person goes on.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (
      Object.keys(entry.errors).length > 0 &&
      !form.current?.contains(document.activeElement?.closest('input, textarea') ?? null)
    )
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [entry.errors])
  return (
    <section className={styles.entry} aria-labelledby="entry-name">
      <h2 ref={heading} id="entry-name" tabIndex={-1} className={styles.name}>
        {entry.file.name}
      </h2>
      <Outcome entry={entry} onNext={onNext} />
      {preview && draft && (state === 'ready' || state === 'storing') && (
        <form
          ref={form}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            importQueue.store(entry.id)
          }}
        >
          <div className={styles.fields}>
            <FieldsForm entry={entry} draft={draft} article={preview.article} />
            <div className={styles.buttons}>
              <Button type="submit" look="primary" disabled={state === 'storing'}>
                {state === 'storing' ? 'Storing…' : 'Store'}
              </Button>
              <Button onClick={() => importQueue.remove(entry.id)} disabled={state === 'storing'}>
                Cancel
              </Button>
            </div>
          </div>
          <div className={styles.text}>
            {preview.article.warnings.length > 0 && (
              <Notice tone="warning">
                {preview.article.warnings.map((warning) => (
                  <p key={warning}>{warning}</p>
                ))}
              </Notice>
            )}
            <p className={styles.summary}>
              {wordsOf(entry)} words.{' '}
              {preview.article.attributions.length > 0 &&
                `Takes passages from ${outletsOf(preview.article.attributions)}.`}
            </p>
            <BlockChooser
              blocks={preview.article.blocks}
              included={draft.included}
              error={entry.errors.included ?? null}
              onChange={(included) => importQueue.edit(entry.id, { included })}
            />
          </div>
        </form>
      )}
    </section>
  )
}

function Outcome({ entry, onNext }: ImportEntryProps) {
  const { state, trouble, stored } = entry
  if (state === 'reading') return <p className={styles.summary}>Reading…</p>
  if (state === 'failed')
    return (
      <>
        <Notice tone="trouble" live>
          {trouble}
        </Notice>
        {entry.file.size > 0 && (
          <Button className={styles.action} onClick={() => importQueue.retry(entry.id)}>
            Try again
          </Button>
        )}
      </>
    )
  if (state === 'ready' && trouble)
    return (
      <Notice tone="trouble" live>
        {trouble}
      </Notice>
    )
  if (!stored || (state !== 'stored' && state !== 'duplicate')) return null
  return (
    <>
      <Notice live>
        {state === 'stored' ? 'Stored: ' : 'This very text is in the library already: '}
        <Link href={`/sources/${stored.id}`}>{stored.title}</Link>.{' '}
        {state === 'stored' && (
          <>
            To quote from it, <Link href="/">open a brief</Link>.
          </>
        )}
      </Notice>
      {onNext && (
        <Button className={styles.action} onClick={onNext}>
          Next article
        </Button>
      )}
    </>
  )
}

function wordsOf({ preview, draft }: QueueEntry): string {
  const blocks = preview?.article.blocks.filter((_, index) => draft?.included.has(index)) ?? []
  return blocks.reduce((sum, block) => sum + countWords(block.text), 0).toLocaleString('en-GB')
}

function outletsOf(attributions: readonly { outlet: string }[]): string {
  const outlets = [...new Set(attributions.map(({ outlet }) => outlet))]
  return new Intl.ListFormat('en').format(outlets)
}
