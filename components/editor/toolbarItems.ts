import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import {
  Bold,
  Italic,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Table2,
  Underline,
  Undo2,
} from 'lucide-react'

export interface ToolbarItem {
  readonly id: string
  readonly label: string
  readonly keys?: string
  readonly icon: LucideIcon
  /** Absent where a press does something instead of switching something. */
  readonly isActive?: (editor: Editor) => boolean
  readonly isPossible?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

/** Asked at every key, so without trying all commands out as `editor.can()` does. */
const undoManagerOf = (editor: Editor) => yUndoPluginKey.getState(editor.state)?.undoManager

const mark = (
  id: string,
  label: string,
  keys: string,
  icon: LucideIcon,
  run: ToolbarItem['run'],
): ToolbarItem => ({ id, label, keys, icon, run, isActive: (editor) => editor.isActive(id) })

/** The toolbar's buttons in their groups; the link button stands after the second group. */
export const toolbarItems: readonly (readonly ToolbarItem[])[] = [
  [
    {
      id: 'undo',
      label: 'Undo',
      keys: 'Mod+Z',
      icon: Undo2,
      isPossible: (editor) => !!undoManagerOf(editor)?.canUndo(),
      run: (editor) => editor.chain().focus().undo().run(),
    },
    {
      id: 'redo',
      label: 'Redo',
      keys: 'Mod+Shift+Z',
      icon: Redo2,
      isPossible: (editor) => !!undoManagerOf(editor)?.canRedo(),
      run: (editor) => editor.chain().focus().redo().run(),
    },
  ],
  [
    mark('bold', 'Bold', 'Mod+B', Bold, (editor) => editor.chain().focus().toggleBold().run()),
    mark('italic', 'Italic', 'Mod+I', Italic, (editor) =>
      editor.chain().focus().toggleItalic().run(),
    ),
    mark('underline', 'Underline', 'Mod+U', Underline, (editor) =>
      editor.chain().focus().toggleUnderline().run(),
    ),
    mark('strike', 'Strike through', 'Mod+Shift+S', Strikethrough, (editor) =>
      editor.chain().focus().toggleStrike().run(),
    ),
  ],
  [
    mark('bulletList', 'Bulleted list', 'Mod+Shift+8', List, (editor) =>
      editor.chain().focus().toggleBulletList().run(),
    ),
    mark('orderedList', 'Numbered list', 'Mod+Shift+7', ListOrdered, (editor) =>
      editor.chain().focus().toggleOrderedList().run(),
    ),
    mark('taskList', 'Task list', 'Mod+Shift+9', ListChecks, (editor) =>
      editor.chain().focus().toggleTaskList().run(),
    ),
    mark('blockquote', 'Block quotation', 'Mod+Shift+B', Quote, (editor) =>
      editor.chain().focus().toggleBlockquote().run(),
    ),
    {
      id: 'table',
      label: 'Insert table',
      icon: Table2,
      isPossible: (editor) => !editor.isActive('table'),
      run: (editor) =>
        editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    {
      id: 'rule',
      label: 'Insert rule',
      icon: Minus,
      run: (editor) => editor.chain().focus().setHorizontalRule().run(),
    },
  ],
]
