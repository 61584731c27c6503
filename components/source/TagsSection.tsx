'use client'

import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { tag as tagSchema } from '../../core/api/sources.ts'
import { useToast } from '../ui/Toast.tsx'
import { PanelSection } from './PanelSection.tsx'
import styles from './TagsSection.module.css'
import { useKnownTags } from './useKnownTags.ts'
import type { ChangeableSource } from './useSource.ts'

interface TagsSectionProps {
  live: ChangeableSource
  mayEdit: boolean
}

/** Tags, kept as soon as they are added or removed; the field offers those in use elsewhere. */
export function TagsSection({ live, mayEdit }: TagsSectionProps) {
  const { tags } = live.source
  const toast = useToast()
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const change = async (tags: readonly string[]) => {
    try {
      await live.change({ tags })
      return true
    } catch (problem) {
      toast(problem instanceof Error ? problem.message : String(problem), 'trouble')
      return false
    }
  }
  const remove = (tag: string) => {
    void change(tags.filter((other) => other !== tag))
    field.current?.focus()
  }
  if (!mayEdit && tags.length === 0) return null
  return (
    <PanelSection title="Tags">
      {tags.length > 0 && (
        <ul ref={list} className={styles.tags} aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              <a href={`/sources?tag=${encodeURIComponent(tag)}`}>{tag}</a>
              {mayEdit && (
                <button
                  type="button"
                  aria-label={`Remove the tag ${tag}`}
                  onClick={() => remove(tag)}
                >
                  <X size={12} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <TagField
          input={field}
          tags={tags}
          onAdd={(tag) => change([...tags, tag])}
          onLast={() => list.current?.querySelector<HTMLElement>('li:last-child button')?.focus()}
        />
      )}
    </PanelSection>
  )
}

interface TagFieldProps {
  input: React.RefObject<HTMLInputElement | null>
  tags: readonly string[]
  /** Whether it was kept. */
  onAdd: (tag: string) => Promise<boolean>
  /** Backspace in the empty field: to the tag before it. */
  onLast: () => void
}

/** A combobox as in the ARIA Authoring Practices: arrows choose a suggestion, Enter adds. */
function TagField({ input, tags, onAdd, onLast }: TagFieldProps) {
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
