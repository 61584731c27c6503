import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Table2 } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'

/** Rows and columns, while the caret is in a table. */
export function TableMenu({ editor }: { editor: Editor }) {
  const inTable = useEditorState({ editor, selector: ({ editor }) => editor.isActive('table') })
  if (!inTable) return null
  const chain = () => editor.chain().focus()
  return (
    <Menu
      label="Table"
      align="start"
      trigger={(props) => (
        <Button {...props} look="quiet" size="small">
          <Table2 aria-hidden size={16} /> Table
        </Button>
      )}
      items={[
        { label: 'Row above', onSelect: () => chain().addRowBefore().run() },
        { label: 'Row below', onSelect: () => chain().addRowAfter().run() },
        { label: 'Column left', onSelect: () => chain().addColumnBefore().run() },
        { label: 'Column right', onSelect: () => chain().addColumnAfter().run() },
        { label: 'Merge or split cells', onSelect: () => chain().mergeOrSplit().run() },
        { label: 'Header row', onSelect: () => chain().toggleHeaderRow().run() },
        { label: 'Delete row', onSelect: () => chain().deleteRow().run() },
        { label: 'Delete column', onSelect: () => chain().deleteColumn().run() },
        { label: 'Delete table', danger: true, onSelect: () => chain().deleteTable().run() },
      ]}
    />
  )
}
