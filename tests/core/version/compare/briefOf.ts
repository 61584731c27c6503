import type { Node } from '@tiptap/pm/model'
import { schema } from '../../../../core/schema/schema.ts'

/**
 * A brief in a few signs: `# ` headings, `- `, `1. ` and `[ ] `/`[x] ` items, `| a | b |` rows,
 * `> ` a quotation as a block, anything else paragraphs. Inside: `**bold**`, `_italic_`,
 * `<id@source words>` a quotation, `{id@source}` a citation.
 */
export function briefOf(...lines: readonly string[]): Node {
  const blocks: object[] = []
  for (const line of lines) {
    const [, sign = '', words = ''] = /^(#{1,3} |- |1\. |\[[ x]\] |\| |> )?(.*)$/s.exec(line) ?? []
    const kind = kinds.find(({ signs }) => signs.test(sign))
    if (!kind) blocks.push(paragraph(words))
    else if ('list' in kind) addItem(blocks, kind.list, kind.item(sign, words))
    else blocks.push(kind.block(sign, words))
  }
  const node = schema.nodeFromJSON({ type: 'doc', content: blocks })
  node.check()
  return node
}

interface Block {
  type: string
  content?: object[]
}

const paragraph = (words: string) => ({ type: 'paragraph', content: inline(words) })

type Kind = { readonly signs: RegExp } & (
  | { readonly block: (sign: string, words: string) => object }
  | { readonly list: string; readonly item: (sign: string, words: string) => object }
)

const kinds: readonly Kind[] = [
  {
    signs: /^#/,
    block: (sign: string, words: string) => ({
      type: 'heading',
      attrs: { level: sign.trim().length },
      content: inline(words),
    }),
  },
  {
    signs: /^>/,
    block: (_: string, words: string) => ({ ...(inline(words)[0] as object), type: 'quoteBlock' }),
  },
  {
    signs: /^-/,
    list: 'bulletList',
    item: (_: string, words: string) => ({ type: 'listItem', content: [paragraph(words)] }),
  },
  {
    signs: /^1/,
    list: 'orderedList',
    item: (_: string, words: string) => ({ type: 'listItem', content: [paragraph(words)] }),
  },
  {
    signs: /^\[/,
    list: 'taskList',
    item: (sign: string, words: string) => ({
      type: 'taskItem',
      attrs: { checked: sign.includes('x') },
      content: [paragraph(words)],
    }),
  },
  {
    signs: /^\|/,
    list: 'table',
    item: (_: string, words: string) => ({
      type: 'tableRow',
      content: words
        .replace(/\|\s*$/, '')
        .split('|')
        .map((cell) => ({ type: 'tableCell', content: [paragraph(cell.trim())] })),
    }),
  },
]

function addItem(blocks: object[], list: string, item: object): void {
  const last = blocks.at(-1) as Block | undefined
  if (last?.type === list) last.content?.push(item)
  else blocks.push({ type: list, content: [item] })
}

function inline(words: string): object[] {
  return [
    ...words.matchAll(/\*\*(.+?)\*\*|_(.+?)_|<(\w+)@(\w+) (.+?)>|\{(\w+)@(\w+)\}|[^*_<{]+/gs),
  ].map(([plain, bold, italic, quote, source, exact, citation, cited]) => {
    if (bold) return { type: 'text', text: bold, marks: [{ type: 'bold' }] }
    if (italic) return { type: 'text', text: italic, marks: [{ type: 'italic' }] }
    if (quote)
      return {
        type: 'quote',
        attrs: { id: quote, source, revision: 'r', exact: 'as published', start: 0, end: 12 },
        content: [{ type: 'text', text: exact }],
      }
    if (citation)
      return {
        type: 'citation',
        attrs: { id: citation, items: JSON.stringify([{ source: cited }]) },
      }
    return { type: 'text', text: plain }
  })
}
