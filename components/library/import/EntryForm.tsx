import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { BlockChooser } from './BlockChooser.tsx'
import type { Draft } from './draft.ts'
import { EntryNotices } from './EntryNotices.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import styles from './ImportEntry.module.css'
import { importQueue } from './importQueue.ts'
import type { Found, QueueEntry } from './queueEntry.ts'

interface EntryFormProps {
  entry: QueueEntry
  draft: Draft
  found: Found
  onRemove: () => void
}

/** Everything about an article that can be corrected before it is stored. */
export function EntryForm({ entry, draft, found, onRemove }: EntryFormProps) {
  const { id, state, blocks, errors } = entry
  const busy = state !== 'ready'
  // What the server refused is where the person goes on.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const typing = document.activeElement?.closest('input:not([type=checkbox]), textarea') ?? null
    if (Object.keys(errors).length > 0 && !form.current?.contains(typing))
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [errors])
  return (
    <form
      ref={form}
      className={styles.form}
      data-form
      onSubmit={(event) => {
        event.preventDefault()
        importQueue.store([id])
      }}
    >
      <div className={styles.fields}>
        <FieldsForm id={id} draft={draft} found={found} errors={errors} />
      </div>
      <div className={styles.text}>
        <EntryNotices id={id} draft={draft} found={found} />
        {found.blocks === 0 ? (
          <p className={styles.summary}>A record without a text: it can be cited, not quoted.</p>
        ) : blocks ? (
          <BlockChooser
            id={id}
            blocks={blocks}
            included={draft.included}
            words={entry.words}
            error={errors.included ?? null}
          />
        ) : entry.trouble ? (
          <Button className={styles.action} onClick={() => importQueue.open(id)}>
            Read the text again
          </Button>
        ) : (
          <Notice>Reading the text again…</Notice>
        )}
      </div>
      <div className={styles.foot}>
        <Button type="submit" look="primary" aria-disabled={busy || undefined}>
          {state === 'storing' ? 'Storing…' : state === 'queued' ? 'To be stored' : 'Store'}
        </Button>
        {busy ? (
          <Button onClick={() => importQueue.recall(id)}>Stop</Button>
        ) : (
          <Button onClick={onRemove}>Cancel</Button>
        )}
      </div>
    </form>
  )
}
