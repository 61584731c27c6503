import type { Node } from '@tiptap/pm/model'

/** A heading of a brief. `position` is where its node starts, in ProseMirror's positions. */
export interface OutlineEntry {
  readonly level: number
  readonly text: string
  readonly position: number
}

/** The headings of a document in order; empty ones are left out. */
export function outline(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'heading') {
      const text = node.textContent.trim()
      if (text) entries.push({ level: Number(node.attrs.level), text, position })
    }
    return !node.isTextblock
  })
  return entries
}
