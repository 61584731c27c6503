import { Editor } from '@tiptap/core'
import { documentExtensions } from '../../../core/schema/extensions.ts'

/** Tiptap with the same schema and text, and nothing else: no collaboration, no verdicts. */
const content: unknown = await (await fetch('/content.json')).json()
new Editor({
  element: document.querySelector('#page') as HTMLElement,
  extensions: documentExtensions,
  content: content as object,
})
