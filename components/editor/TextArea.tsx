import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import styles from './Desk.module.css'
import { useIsLong } from './useIsLong.ts'

/** The text itself. */
export function TextArea({ editor }: { editor: Editor }) {
  const long = useIsLong(editor)
  return <EditorContent editor={editor} className={styles.text} data-long={long || undefined} />
}
