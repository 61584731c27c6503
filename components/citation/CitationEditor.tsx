'use client'

import { type FormEvent, useId, useState } from 'react'
import type { CitationItem } from '../../core/citation/citationItems.ts'
import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './CitationEditor.module.css'
import { ItemFields } from './ItemFields.tsx'
import { SourceFinder } from './SourceFinder.tsx'

/** What a citation says. */
export interface CitationDraft {
  readonly items: readonly CitationItem[]
  /** Of a quotation: whose words its source passes on. Null for a citation without a quotation. */
  readonly chain: { readonly speaker: string; readonly via: string } | null
}

interface CitationEditorProps {
  draft: CitationDraft
  sources: SourceLookup
  /** It stands in the text already. */
  exists: boolean
  onSave: (draft: CitationDraft) => void
  onRemove: (() => void) | null
  onCancel: () => void
}

/** A citation's sources with place, words around and author, as a small form. */
export function CitationEditor(props: CitationEditorProps) {
  const { sources, exists, onSave, onRemove, onCancel } = props
  const [draft, setDraft] = useState(props.draft)
  const [missing, setMissing] = useState(false)
  const heading = useId()
  const { items, chain } = draft

  const change = (index: number, item: CitationItem) =>
    setDraft({ ...draft, items: items.with(index, item) })

  function save(event: FormEvent) {
    event.preventDefault()
    if (items.length === 0) setMissing(true)
    else onSave(draft)
  }

  return (
    <form className={styles.form} aria-labelledby={heading} onSubmit={save}>
      <h2 id={heading} className={styles.heading}>
        {chain ? 'Citation of this quotation' : exists ? 'Citation' : 'Cite a source'}
      </h2>
      {items.map((item, index) => (
        <ItemFields
          // A citation may name the same source twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={`${item.source}/${index}`}
          item={item}
          title={sources.source(item.source)?.title ?? 'Source not in the library'}
          speaks={Boolean(chain?.speaker)}
          onChange={(changed) => change(index, changed)}
          onRemove={chain ? null : () => setDraft({ ...draft, items: items.toSpliced(index, 1) })}
        />
      ))}
      {chain && (
        <div className={styles.pair}>
          <Field label="Who says it">
            {(control) => (
              <input
                {...control}
                placeholder="The author"
                value={chain.speaker}
                onChange={({ target }) =>
                  setDraft({ ...draft, chain: { ...chain, speaker: target.value } })
                }
              />
            )}
          </Field>
          <Field label="Taken from">
            {(control) => (
              <input
                {...control}
                placeholder="No other outlet"
                value={chain.via}
                onChange={({ target }) =>
                  setDraft({ ...draft, chain: { ...chain, via: target.value } })
                }
              />
            )}
          </Field>
        </div>
      )}
      {!chain && (
        <SourceFinder
          label={items.length === 0 ? 'Source' : 'Add a source'}
          onChoose={({ id }) => {
            setMissing(false)
            setDraft({ ...draft, items: [...items, itemOf(id)] })
          }}
        />
      )}
      {missing && (
        <p className={styles.missing} role="alert">
          Choose a source first.
        </p>
      )}
      <div className={styles.actions}>
        {onRemove && (
          <Button size="small" look="quiet" className={styles.remove} onClick={onRemove}>
            Remove the citation
          </Button>
        )}
        <Button size="small" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit">
          {exists ? 'Save' : 'Cite'}
        </Button>
      </div>
    </form>
  )
}

const itemOf = (source: string): CitationItem => ({
  source,
  locator: '',
  label: 'paragraph',
  prefix: '',
  suffix: '',
  suppressAuthor: false,
})
