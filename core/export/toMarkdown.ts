import type { Mark, Node } from '@tiptap/pm/model'
import { isLinkable } from '../schema/linkable.ts'
import { bibliographyTitle, citationOf, type Exported, inMarks, type Run } from './exported.ts'

/** A brief as Markdown: CommonMark with the tables, task lists and footnotes that GitHub reads. */
export function toMarkdown(brief: Exported): string {
  const { citations, bibliography } = brief.citations
  const notes = citations.flatMap(({ number, runs }) =>
    number === null ? [] : [`[^${number}]: ${runsOf(runs)}`],
  )
  const entries = bibliography.map(({ runs }) => runsOf(runs))
  const parts = [
    `# ${escaped(brief.title)}`,
    ...blocksOf(brief.doc, brief),
    ...notes,
    ...(entries.length > 0 ? [`## ${bibliographyTitle}`, ...entries] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

const blocksOf = (node: Node, brief: Exported): string[] =>
  node.children.map((child) => block(child, brief))

function block(node: Node, brief: Exported): string {
  switch (node.type.name) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs.level) + 1)} ${inline(node, brief)}`
    case 'bulletList':
      return list(node, brief, () => '- ')
    case 'taskList':
      return list(node, brief, (item) => (item.attrs.checked ? '- [x] ' : '- [ ] '))
    case 'orderedList':
      return list(node, brief, (_, at) => `${Number(node.attrs.start ?? 1) + at}. `)
    case 'blockquote':
      return indented(blocksOf(node, brief).join('\n\n'), '> ', '> ')
    case 'quoteBlock':
      return indented(
        escaped(node.textContent).replaceAll('\n', '\\\n') + reference(node, brief),
        '> ',
        '> ',
      )
    case 'table':
      return table(node, brief)
    case 'horizontalRule':
      return '---'
    default:
      return startEscaped(inline(node, brief))
  }
}

function list(node: Node, brief: Exported, bullet: (item: Node, at: number) => string): string {
  return node.children
    .map((item, at) => {
      const first = bullet(item, at)
      // What belongs to an item begins under its text, a task's under its box.
      const under = ' '.repeat(first.startsWith('- [') ? 2 : first.length)
      return indented(blocksOf(item, brief).join('\n\n'), first, under)
    })
    .join('\n')
}

function indented(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first : line || others.trim() ? others : '') + line)
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Markdown's tables have one line a cell and no cells over several columns: those are filled up. */
function table(node: Node, brief: Exported): string {
  const rows = node.children.map((row) =>
    row.children.flatMap((cell) => [
      cell.children
        .map((part) => (part.isTextblock ? inline(part, brief) : block(part, brief)))
        .join('<br>')
        .replace(/\\?\n/g, '<br>')
        .replace(/(?<!\\)\|/g, '\\|'),
      ...Array.from({ length: Number(cell.attrs.colspan ?? 1) - 1 }, () => ''),
    ]),
  )
  const width = Math.max(...rows.map(({ length }) => length))
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join(
    '\n',
  )
}

function inline(node: Node, brief: Exported): string {
  return node.children
    .map((child) => {
      if (child.isText) return marked(child)
      if (child.type.name === 'hardBreak') return '\\\n'
      if (child.type.name === 'quote')
        return escaped(inMarks(child.textContent)) + reference(child, brief)
      return reference(child, brief)
    })
    .join('')
}

const signs: Record<string, [string, string]> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  strike: ['~~', '~~'],
  underline: ['<u>', '</u>'],
}

function marked(node: Node): string {
  const text = node.text ?? ''
  // Signs hold only where no white space is inside them.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (words === '') return text
  return before + node.marks.reduceRight(wrap, escaped(words)) + after
}

function wrap(inner: string, { type, attrs }: Mark): string {
  const sign = signs[type.name]
  if (sign) return sign[0] + inner + sign[1]
  const href = String(attrs.href ?? '')
  return type.name === 'link' && isLinkable(href) ? `[${inner}](<${address(href)}>)` : inner
}

const address = (href: string) => new URL(href).href.replace(/[<>\s]/g, encodeURIComponent)

function reference(node: Node, brief: Exported): string {
  const cited = citationOf(brief, node)
  if (!cited) return ''
  return cited.number === null ? ` ${runsOf(cited.runs)}` : `[^${cited.number}]`
}

function runsOf(runs: readonly Run[]): string {
  return runs
    .map(({ text, italic, bold, href }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
      if (words === '') return text
      let markdown = escaped(words)
      if (italic) markdown = `*${markdown}*`
      if (bold) markdown = `**${markdown}**`
      if (href && isLinkable(href)) markdown = `[${markdown}](<${address(href)}>)`
      return before + markdown + after
    })
    .join('')
}

/** So that no character of the text is read as a sign of Markdown or HTML. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>~|&#]/g, '\\$&')

/** Nor as the beginning of a list, a quotation or a heading. */
const startEscaped = (text: string) =>
  text.replace(/^(\s*)([-+>]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  )
