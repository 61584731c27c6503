import { getSchema } from '@tiptap/core'
import { documentExtensions } from './extensions.ts'

/** The ProseMirror schema of a brief. */
export const schema = getSchema(documentExtensions)
