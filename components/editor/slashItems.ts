import type { Editor, Range } from '@tiptap/core'
import {
  Heading1,
  Heading2,
  Heading3,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  NotebookPen,
  Pilcrow,
  Quote,
  Table2,
  TextQuote,
} from 'lucide-react'

export interface SlashItem {
  readonly label: string
  readonly group: 'Text' | 'Lists' | 'Insert'
  /** Other words that find it. */
  readonly words: string
  /** What does the same while typing. */
  readonly hint?: string
  readonly icon: LucideIcon
  readonly run: (editor: Editor, range: Range) => void
}

const heading =
  (level: 1 | 2 | 3): SlashItem['run'] =>
  (editor, range) =>
    editor.chain().focus().deleteRange(range).setHeading({ level }).run()

/**
 * What the slash menu offers, in order. `onQuoteSource` opens the search for a quotation, `onCite`
 * that for a source to cite.
 */
export const slashItems = (onQuoteSource: () => void, onCite: () => void): readonly SlashItem[] => [
  {
    label: 'Text',
    group: 'Text',
    words: 'paragraph plain body',
    icon: Pilcrow,
    run: (editor, range) => editor.chain().focus().deleteRange(range).setParagraph().run(),
  },
  {
    label: 'Heading 1',
    group: 'Text',
    words: 'title h1 section',
    hint: '#',
    icon: Heading1,
    run: heading(1),
  },
  {
    label: 'Heading 2',
    group: 'Text',
    words: 'subtitle h2 section',
    hint: '##',
    icon: Heading2,
    run: heading(2),
  },
  {
    label: 'Heading 3',
    group: 'Text',
    words: 'h3 section',
    hint: '###',
    icon: Heading3,
    run: heading(3),
  },
  {
    label: 'Bulleted list',
    group: 'Lists',
    words: 'bullets points unordered',
    hint: '-',
    icon: List,
    run: (editor, range) => editor.chain().focus().deleteRange(range).toggleBulletList().run(),
  },
  {
    label: 'Numbered list',
    group: 'Lists',
    words: 'ordered 1 2 3',
    hint: '1.',
    icon: ListOrdered,
    run: (editor, range) => editor.chain().focus().deleteRange(range).toggleOrderedList().run(),
  },
  {
    label: 'Task list',
    group: 'Lists',
    words: 'todo to-do checklist checkbox',
    hint: '[ ]',
    icon: ListChecks,
    run: (editor, range) => editor.chain().focus().deleteRange(range).toggleTaskList().run(),
  },
  {
    label: 'Quote a source',
    group: 'Insert',
    words: 'quotation article',
    hint: '>>',
    icon: TextQuote,
    run: (editor, range) => {
      editor.chain().focus().deleteRange(range).run()
      onQuoteSource()
    },
  },
  {
    label: 'Cite a source',
    group: 'Insert',
    words: 'citation reference note footnote source',
    icon: NotebookPen,
    run: (editor, range) => {
      editor.chain().focus().deleteRange(range).run()
      onCite()
    },
  },
  {
    label: 'Block quotation',
    group: 'Insert',
    words: 'blockquote indent extract',
    hint: '>',
    icon: Quote,
    run: (editor, range) => editor.chain().focus().deleteRange(range).toggleBlockquote().run(),
  },
  {
    label: 'Table',
    group: 'Insert',
    words: 'grid rows columns',
    icon: Table2,
    run: (editor, range) =>
      editor
        .chain()
        .focus()
        .deleteRange(range)
        .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
        .run(),
  },
  {
    label: 'Rule',
    group: 'Insert',
    words: 'divider line horizontal separator',
    hint: '---',
    icon: Minus,
    run: (editor, range) => editor.chain().focus().deleteRange(range).setHorizontalRule().run(),
  },
]
