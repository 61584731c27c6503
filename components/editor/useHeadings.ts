'use client'

import type { Editor } from '@tiptap/core'
import { type OutlineEntry, outline } from '../../core/brief/outline.ts'
import { useReadOnPause } from './useReadOnPause.ts'

const read = (editor: Editor): readonly OutlineEntry[] => outline(editor.state.doc)

/** Positions are left out: typing above a heading moves it without changing the outline. */
const same = (a: readonly OutlineEntry[], b: readonly OutlineEntry[]) =>
  a.length === b.length &&
  a.every(({ level, text }, index) => level === b[index]?.level && text === b[index]?.text)

/** The brief's headings. Their positions may be out of date: read them anew before use. */
export const useHeadings = (editor: Editor) => useReadOnPause(editor, read, same)
