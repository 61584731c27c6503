import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { schema } from '../../../../core/schema/schema.ts'

/**
 * A brief from short lines, one block each: `# heading`, `- item`, `1. item`, `[ ] task`, `| cell |`,
 * `> quoted`, `Q id source: words` (a quotation as a block), `---`. Within them `**bold**`, `*italic*`,
 * `{id source: words}` (a quotation) and `[[id source]]` (a citation).
 */
export function briefOf(text: string): Node {
  const blocks: JSONContent[] = []
  for (const line of text.split('\n').filter((line) => line.trim())) {
    const block = blockOf(line.trim())
    const last = blocks.at(-1)
    if (last && last.type === block.type && collected.has(block.type ?? ''))
      last.content?.push(...(block.content ?? []))
    else blocks.push(block)
  }
  const doc = schema.nodeFromJSON({ type: 'doc', content: blocks })
  doc.check()
  return doc
}

const collected = new Set(['bulletList', 'orderedList', 'taskList', 'table'])

function blockOf(line: string): JSONContent {
  const [, mark = '', rest = ''] = /^(#{1,3}|-(?=\s)|\d+\.|\[[ x]\]|>|Q)?\s*(.*)$/.exec(line) ?? []
  const paragraph = { type: 'paragraph', content: inlineOf(rest) }
  if (line === '---') return { type: 'horizontalRule' }
  if (mark.startsWith('#'))
    return { type: 'heading', attrs: { level: mark.length }, content: inlineOf(rest) }
  if (mark === '-')
    return { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] }
  if (mark === '>') return { type: 'blockquote', content: [paragraph] }
  if (mark === 'Q') return { ...quotation(rest), type: 'quoteBlock' }
  if (mark.startsWith('['))
    return {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: mark === '[x]' }, content: [paragraph] }],
    }
  if (mark) return { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph] }] }
  if (!line.startsWith('|')) return paragraph
  const cells = line.slice(1, -1).split('|')
  const content = cells.map((cell) => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', content: inlineOf(cell.trim()) }],
  }))
  return { type: 'table', content: [{ type: 'tableRow', content }] }
}

function inlineOf(text: string): JSONContent[] {
  const parts = text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|\{[^}]+\}|\[\[[^\]]+\]\])/).filter(Boolean)
  return parts.map((part) => {
    if (part.startsWith('{')) return { ...quotation(part.slice(1, -1)), type: 'quote' }
    if (part.startsWith('[[')) return citation(part.slice(2, -2))
    if (part.startsWith('**'))
      return { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] }
    if (part.startsWith('*'))
      return { type: 'text', text: part.slice(1, -1), marks: [{ type: 'italic' }] }
    return { type: 'text', text: part }
  })
}

function quotation(text: string): JSONContent {
  const [, id, source, words = ''] = /^(\S+) (\S+?): (.*)$/.exec(text) ?? []
  return { attrs: { id, source, exact: words }, content: [{ type: 'text', text: words }] }
}

function citation(text: string): JSONContent {
  const [id, source] = text.split(' ')
  return { type: 'citation', attrs: { id, items: JSON.stringify([{ source }]) } }
}
