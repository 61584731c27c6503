import type { Editor } from '@tiptap/core'

/** Milliseconds after which a page that nobody writes in has loaded what it needs. */
const rest = 2_000

/**
 * Resolves when the first edit is made, at the latest after two seconds: what nobody needs in order
 * to begin to write is fetched after what they do.
 */
export function whenSettled(editor: Editor): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      editor.off('update', settle)
      resolve()
    }
    const timer = setTimeout(settle, rest)
    editor.on('update', settle)
  })
}
