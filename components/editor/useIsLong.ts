'use client'

import type { Editor } from '@tiptap/core'
import { useReadOnPause } from './useReadOnPause.ts'

/** Blocks from which laying out only what is near the window pays. */
const many = 120

const read = (editor: Editor) => editor.state.doc.childCount > many
const same = (a: boolean, b: boolean) => a === b

/** Whether the text is so long that blocks far from the window are not laid out. */
export const useIsLong = (editor: Editor): boolean => useReadOnPause(editor, read, same)
