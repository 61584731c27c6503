import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import styles from './Toolbar.module.css'

const kinds = ['Text', 'Heading 1', 'Heading 2', 'Heading 3'] as const
const levels = [1, 2, 3] as const

/** What kind of paragraph the caret is in, and the choice of another. */
export function BlockSelect({ editor }: { editor: Editor }) {
  const level = useEditorState({
    editor,
    selector: ({ editor }) =>
      levels.find((each) => editor.isActive('heading', { level: each })) ?? 0,
  })
  return (
    <select
      className={styles.select}
      aria-label="Paragraph style"
      title="Paragraph style"
      value={level}
      onChange={(event) => {
        const chosen = levels.find((each) => String(each) === event.target.value)
        const chain = editor.chain().focus()
        if (chosen) chain.setHeading({ level: chosen }).run()
        else chain.setParagraph().run()
      }}
    >
      {kinds.map((kind, value) => (
        <option key={kind} value={value}>
          {kind}
        </option>
      ))}
    </select>
  )
}
