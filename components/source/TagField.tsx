'use client'

import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { tag as tagSchema } from '../../core/api/sources.ts'
import styles from './TagsSection.module.css'
import { useKnownTags } from './useKnownTags.ts'

interface TagFieldProps {
  input: RefObject<HTMLInputElement | null>
  tags: readonly string[]
  /** Whether it was kept. */
  onAdd: (tag: string) => Promise<boolean>
  /** Backspace in the empty field: to the tag before it. */
  onLast: () => void
}

/** A combobox as in the ARIA Authoring Practices: arrows choose a suggestion, Enter adds. */
export function TagField({ input, tags, onAdd, onLast }: TagFieldProps) {
  const id = useId()
  const known = useKnownTags()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [error, setError] = useState<string | null>(null)
  const words = typed.trim().toLowerCase()
  const offered = known.tags.filter((tag) => !tags.includes(tag) && tag.includes(words)).slice(0, 8)
  const chosen = open ? offered[at] : undefined

  const add = async (text: string) => {
    const tag = tagSchema.safeParse(text)
    if (!tag.success) return setError(tag.error.issues[0]?.message ?? 'This is no tag.')
    if (tags.includes(tag.data)) return setError('It has this tag already.')
    setAt(-1)
    if (await onAdd(tag.data)) setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (chosen ?? words)) void add(chosen ?? typed)
    else if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, offered.length))
    else if (event.key === 'ArrowUp') setAt(at <= 0 ? offered.length - 1 : at - 1)
    else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onLast()
    else if (event.key === 'Escape') {
      setTyped('')
      setError(null)
      input.current?.blur()
    } else return
    event.preventDefault()
  }
  return (
    <div className={styles.field}>
      <input
        ref={input}
        role="combobox"
        className={styles.input}
        aria-label="Add a tag"
        aria-keyshortcuts="t"
        aria-expanded={open && offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && `${id}-${at}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        autoComplete="off"
        placeholder="Add a tag"
        value={typed}
        onFocus={() => {
          known.load()
          setOpen(true)
        }}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(-1)
          setError(null)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Tags in use"
        className={styles.offers}
        hidden={!open || offered.length === 0}
      >
        {offered.map((tag, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
          <div
            key={tag}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.offer}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void add(tag)}
          >
            {tag}
          </div>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  )
}
