import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import {
  BulletList,
  ListItem,
  ListKeymap,
  OrderedList,
  TaskItem,
  TaskList,
} from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { TableKit } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Dropcursor } from '@tiptap/extensions/drop-cursor'
import { Gapcursor } from '@tiptap/extensions/gap-cursor'
import { Citation } from './citation.ts'
import { Comment } from './comment.ts'
import { Link } from './link.ts'
import { Quote } from './quote.ts'
import { QuoteBlock } from './quoteBlock.ts'

/**
 * The one list of what a brief may contain, for the editor, the server, exporters and tests. A peer
 * that lacks a node deletes it from everybody's document: there must never be a second list.
 *
 * No undo, which is per person and Yjs's; and no trailing paragraph, which would write to the
 * document of whoever merely opens it.
 */
export const documentExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  Heading.configure({ levels: [1, 2, 3] }),
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  ListKeymap,
  TaskList,
  TaskItem.configure({ nested: true }),
  TableKit.configure({ table: { resizable: false } }),
  HorizontalRule,
  HardBreak,
  Bold,
  Italic,
  Strike,
  Underline,
  Link,
  Dropcursor,
  Gapcursor,
  Quote,
  QuoteBlock,
  Citation,
  Comment,
]
