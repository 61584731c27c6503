import type { Extensions } from '@tiptap/core'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { TableKit } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { Comment } from './comment.ts'
import { Quote } from './quote.ts'
import { QuoteBlock } from './quoteBlock.ts'

/**
 * The one list of what a brief may contain, for the editor, the server, exporters and tests. A peer
 * that lacks a node deletes it from everybody's document: there must never be a second list.
 */
export const documentExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: true, defaultProtocol: 'https' },
    // Undo is per person, through Yjs.
    undoRedo: false,
    // It would write to the document of whoever merely opens it.
    trailingNode: false,
  }),
  TaskList,
  TaskItem.configure({ nested: true }),
  TableKit.configure({ table: { resizable: false } }),
  Quote,
  QuoteBlock,
  Comment,
]
