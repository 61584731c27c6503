'use client'

import type { Editor } from '@tiptap/core'
import { ListTree, PanelRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { People } from '../presence/People.tsx'
import type { PresentPerson } from '../presence/presentPeople.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { keyLabel } from '../ui/keyLabel.ts'
import styles from './DeskBar.module.css'
import { TableMenu } from './TableMenu.tsx'
import { Toolbar } from './Toolbar.tsx'

interface DeskBarProps {
  editor: Editor
  canEdit: boolean
  people: readonly PresentPerson[]
  /** How far the review is. */
  review: ReactNode
  onLink: () => void
  onGoToPerson: (client: number) => void
  outline: { readonly open: boolean; readonly toggle: () => void }
  pane: { readonly open: boolean; readonly toggle: () => void }
}

/** The bar over the brief: what to do with the text, who is here, what stands beside the page. */
export function DeskBar(props: DeskBarProps) {
  const { editor, canEdit, people, review, onLink, onGoToPerson, outline, pane } = props
  return (
    <div className={styles.bar} data-region="bar">
      <IconButton
        label="Outline"
        className={styles.outline}
        aria-expanded={outline.open}
        onClick={outline.toggle}
      >
        <ListTree aria-hidden />
      </IconButton>
      {canEdit && <Toolbar editor={editor} onLink={onLink} />}
      {canEdit && <TableMenu editor={editor} />}
      <div className={styles.end}>
        {review}
        <People people={people} onGoTo={onGoToPerson} />
        <IconButton
          label={pane.open ? 'Hide the pane' : 'Show the pane'}
          keys={keyLabel('Mod+\\')}
          aria-expanded={pane.open}
          onClick={pane.toggle}
        >
          <PanelRight aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
