'use client'

import { X } from 'lucide-react'
import { useRef } from 'react'
import { useToast } from '../ui/Toast.tsx'
import { PanelSection } from './PanelSection.tsx'
import { TagField } from './TagField.tsx'
import styles from './TagsSection.module.css'
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
