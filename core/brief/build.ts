import type { JSONContent } from '@tiptap/core'

/** A section's heading. */
export function heading(text: string): JSONContent {
  return { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text }] }
}

/** What belongs here, in italics, for the writer to replace. */
export function guidance(text: string): JSONContent {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'italic' }] }] }
}

/** A list whose items a writer fills in. */
export function bullets(...items: string[]): JSONContent {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [guidance(item)] })),
  }
}

/** A table with a row of headings and one row for each of `rows`. */
export function table(headings: string[], rows: string[][]): JSONContent {
  const cell = (type: string, text: string): JSONContent => ({
    type,
    content: [{ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) }],
  })
  return {
    type: 'table',
    content: [
      { type: 'tableRow', content: headings.map((text) => cell('tableHeader', text)) },
      ...rows.map((row) => ({
        type: 'tableRow',
        content: row.map((text) => cell('tableCell', text)),
      })),
    ],
  }
}
