'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Link } from 'lucide-react'
import { Fragment, useRef } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { keyLabel } from '../ui/keyLabel.ts'
import { BlockSelect } from './BlockSelect.tsx'
import styles from './Toolbar.module.css'
import { type ToolbarItem, toolbarItems } from './toolbarItems.ts'
import { useRovingFocus } from './useRovingFocus.ts'

interface ToolbarProps {
  editor: Editor
  onLink: () => void
}

/** The text's toolbar: styles, marks, blocks. Draws again only when one of its states changes. */
export function Toolbar({ editor, onLink }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null)
  const onKeyDown = useRovingFocus(bar)
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Formatting"
      className={styles.toolbar}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <BlockSelect editor={editor} />
      {toolbarItems.map((group, index) => (
        <Fragment key={group[0]?.id}>
          <span className={styles.divider} aria-hidden />
          {group.map((item) => (
            <ToolbarButton key={item.id} editor={editor} item={item} />
          ))}
          {index === 1 && <LinkButton editor={editor} onLink={onLink} />}
        </Fragment>
      ))}
    </div>
  )
}

function ToolbarButton({ editor, item }: { editor: Editor; item: ToolbarItem }) {
  const { active, possible } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      active: item.isActive?.(editor),
      possible: item.isPossible?.(editor) ?? true,
    }),
  })
  return (
    <IconButton
      label={item.label}
      keys={item.keys && keyLabel(item.keys)}
      aria-pressed={active}
      disabled={!possible}
      onMouseDown={keepSelection}
      onClick={() => item.run(editor)}
    >
      <item.icon aria-hidden />
    </IconButton>
  )
}

function LinkButton({ editor, onLink }: ToolbarProps) {
  const active = useEditorState({ editor, selector: ({ editor }) => editor.isActive('link') })
  return (
    <IconButton
      label="Link"
      keys={keyLabel('Mod+Alt+K')}
      aria-pressed={active}
      onMouseDown={keepSelection}
      onClick={onLink}
    >
      <Link aria-hidden />
    </IconButton>
  )
}

/** A click on the toolbar leaves the focus, and on a phone the keyboard, with the text. */
const keepSelection = (event: React.MouseEvent) => event.preventDefault()
