import type { Editor } from '@tiptap/core'
import styles from './Desk.module.css'

/** The free page under the text: a click goes on writing there. */
export function TextEnd({ editor }: { editor: Editor }) {
  return (
    <div
      className={styles.end}
      aria-hidden
      onMouseDown={(event) => {
        event.preventDefault()
        if (!editor.isEditable) return
        const { doc } = editor.state
        const chain = editor.chain()
        // After a table or a quotation there is no line to write on.
        if (doc.lastChild?.type.name !== 'paragraph')
          chain.insertContentAt(doc.content.size, { type: 'paragraph' })
        chain.focus('end').run()
      }}
    />
  )
}
