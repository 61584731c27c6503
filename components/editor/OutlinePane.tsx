'use client'

import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import { outline } from '../../core/brief/outline.ts'
import { Outline } from '../outline/Outline.tsx'
import { useCurrentSection } from '../outline/useCurrentSection.ts'
import styles from './Desk.module.css'
import { useHeadings } from './useHeadings.ts'

interface OutlinePaneProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
  /** Esc: back to the caret. */
  onLeave: () => void
  /** On a narrow window the outline lies over the page until a heading is chosen. */
  onClose: () => void
}

/** The outline beside the page. */
export function OutlinePane({ editor, scroller, onLeave, onClose }: OutlinePaneProps) {
  const headings = useHeadings(editor)
  const current = useCurrentSection(scroller, headings.length)

  function goTo(index: number) {
    const heading = outline(editor.state.doc)[index]
    const element = heading && editor.view.nodeDOM(heading.position)
    if (element instanceof Element) element.scrollIntoView({ block: 'start' })
    onClose()
  }

  return (
    <nav
      className={styles.outline}
      aria-label="Outline"
      data-region="outline"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <Outline headings={headings} current={current} onGoTo={goTo} />
    </nav>
  )
}
