import type { Editor } from '@tiptap/core'

/** Scrolls to where a colleague writes; `client` is their Yjs client. */
export function goToCaret(editor: Editor, client: number): void {
  editor.view.dom
    .querySelector(`.remote-caret[data-client="${client}"]`)
    ?.scrollIntoView({ block: 'center' })
}
