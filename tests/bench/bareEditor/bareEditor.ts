import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import { documentField } from '../../../core/schema/document.ts'
import { documentExtensions } from '../../../core/schema/extensions.ts'
import { schema } from '../../../core/schema/schema.ts'

/**
 * Tiptap with the same schema and text, and nothing else: no verdicts, no server. With `?yjs` its
 * text is a Yjs document, as that of every editor is in which several people write.
 */
const content = (await (await fetch('/content.json')).json()) as object
const isShared = location.search === '?yjs'
new Editor({
  element: document.querySelector('#page') as HTMLElement,
  extensions: isShared
    ? [
        ...documentExtensions,
        Collaboration.configure({
          document: prosemirrorJSONToYDoc(schema, content, documentField),
          field: documentField,
        }),
      ]
    : documentExtensions,
  ...(isShared ? {} : { content }),
})
