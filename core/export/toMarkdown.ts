import type { Node } from '@tiptap/pm/model'
import { TableMap } from '@tiptap/pm/tables'
import { isLinkable } from '../schema/linkable.ts'
import {
  bibliographyTitle,
  type CitedNodes,
  citedNodes,
  type Exported,
  marksAround,
  type Run,
} from './exported.ts'
import { inlineMarkdown, type Piece } from './markdownInline.ts'
import { escapeLineStarts, trimBreaks } from './markdownText.ts'

/** A brief as Markdown: CommonMark with the tables, task lists and footnotes that GitHub reads. */
export function toMarkdown(brief: Exported): string {
  const { citations, bibliography } = brief.citations
  const notes = citations.flatMap(({ number, runs }) =>
    number === null ? [] : [`[^${number}]: ${entry(runs)}`],
  )
  const entries = bibliography.map(({ runs }) => entry(runs))
  const parts = [
    heading(1, [plain(brief.title.replace(/\s+/g, ' '))]),
    ...blocksOf(brief.doc, citedNodes(brief)),
    ...notes,
    ...(entries.length > 0 ? [`## ${bibliographyTitle}`, ...entries] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The blocks within a node; empty ones, which Markdown has not, are left out. */
function blocksOf(node: Node, cited: CitedNodes): string[] {
  const blocks: string[] = []
  let before = { signs: '', other: false }
  for (const child of node.children) {
    const signs = listSigns[child.type.name] ?? ''
    // Lists that follow each other are one list unless their signs differ.
    const other = signs !== '' && signs === before.signs && !before.other
    const markdown = block(child, cited, signs.charAt(other ? 1 : 0))
    if (markdown.trim() === '') continue
    blocks.push(markdown)
    before = { signs, other }
  }
  return blocks
}

const listSigns: Record<string, string> = { bulletList: '-*', taskList: '-*', orderedList: '.)' }

/** @param sign what the items of a list begin with, or their numbers end with */
function block(node: Node, cited: CitedNodes, sign: string): string {
  switch (node.type.name) {
    case 'heading':
      return heading(Number(node.attrs.level) + 1, piecesOf(node, cited))
    case 'bulletList':
      return list(node, cited, () => `${sign} `)
    case 'taskList':
      return list(node, cited, (item) => `${sign} [${item.attrs.checked ? 'x' : ' '}] `)
    case 'orderedList':
      return list(node, cited, (_, at) => `${Number(node.attrs.start ?? 1) + at}${sign} `)
    case 'blockquote':
      return indented(blocksOf(node, cited).join('\n\n'), '> ', '> ')
    case 'quoteBlock':
      return indented(paragraph(piecesOf(node, cited)), '> ', '> ')
    case 'table':
      return table(node, cited)
    case 'horizontalRule':
      // Neither a sign of lists nor the line under a heading.
      return '___'
    default:
      return paragraph(piecesOf(node, cited))
  }
}

const paragraph = (pieces: readonly Piece[]) => escapeLineStarts(inlineMarkdown(pieces))

/** Text where Markdown allows one line only. */
const onOneLine = (pieces: readonly Piece[]) =>
  trimBreaks(inlineMarkdown(pieces)).replaceAll('\\\n', '<br>')

const heading = (level: number, pieces: readonly Piece[]) =>
  `${'#'.repeat(level)} ${onOneLine(pieces)}`.trimEnd()

function list(node: Node, cited: CitedNodes, bullet: (item: Node, at: number) => string): string {
  return node.children
    .map((item, at) => {
      const first = bullet(item, at)
      // What belongs to an item begins under its text, a task's under its box.
      const under = ' '.repeat(first.indexOf(' ') + 1)
      return indented(blocksOf(item, cited).join('\n\n'), first, under)
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

/** Markdown's tables have one line a cell and none over several columns or rows: the rest is empty. */
function table(node: Node, cited: CitedNodes): string {
  const { map, width, height } = TableMap.get(node)
  // Where a row is too short, the map says 0.
  const seen = new Set<number>([0])
  const cells = map.map((position) => {
    if (seen.has(position)) return null
    seen.add(position)
    return node.nodeAt(position)
  })
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  const row = (at: number) =>
    line(cells.slice(at * width, (at + 1) * width).map((one) => (one ? cell(one, cited) : '')))
  const rule = cells.slice(0, width).map((one) => alignments[String(one?.attrs.align)] ?? '---')
  const body = Array.from({ length: height - 1 }, (_, at) => row(at + 1))
  return width > 0 ? [row(0), line(rule), ...body].join('\n') : ''
}

const alignments: Record<string, string> = { left: ':--', center: ':-:', right: '--:' }

const cell = (node: Node, cited: CitedNodes) =>
  node.children
    .map((part) =>
      part.type.name === 'paragraph'
        ? onOneLine(piecesOf(part, cited))
        : block(part, cited, (listSigns[part.type.name] ?? '').charAt(0)),
    )
    .filter((text) => text !== '')
    .join('<br>')
    .replace(/\\?\n/g, '<br>')

const plain = (text: string): Piece => ({ text, marks: {} })
const lineBreak: Piece = { text: '\\\n', marks: {}, verbatim: true }

function piecesOf(node: Node, cited: CitedNodes): Piece[] {
  const pieces = node.children.flatMap((child) => {
    if (child.isText) return textPieces(child)
    if (child.type.name === 'hardBreak') return [lineBreak]
    return child.type.name === 'quote' ? piecesOf(child, cited) : reference(child, cited)
  })
  if (node.type.name === 'quoteBlock') return [...pieces, ...reference(node, cited)]
  if (node.type.name !== 'quote') return pieces
  const [open, close] = marksAround(node.textContent)
  return [plain(open), ...pieces, plain(close), ...reference(node, cited)]
}

function textPieces({ text = '', marks }: Node): Piece[] {
  const entries = marks.flatMap(({ type, attrs }): [string, string | true][] => {
    if (type.name !== 'link') return [[type.name, true]]
    return isLinkable(String(attrs.href)) ? [['link', String(attrs.href)]] : []
  })
  const all = Object.fromEntries(entries)
  return text
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [lineBreak] : []), { text: line, marks: all }])
}

function reference(node: Node, cited: CitedNodes): Piece[] {
  const text = cited.get(node)
  if (!text) return []
  if (text.number !== null) return [{ text: `[^${text.number}]`, marks: {}, verbatim: true }]
  return [plain(' '), ...text.runs.map(runPiece)]
}

const entry = (runs: readonly Run[]) => paragraph(runs.map(runPiece))

function runPiece({ text, href, italic, bold, underline, superscript, subscript }: Run): Piece {
  return {
    text: text.replaceAll('\n', ' '),
    marks: {
      ...(href && isLinkable(href) && { link: href }),
      ...(italic && { italic: true }),
      ...(bold && { bold: true }),
      ...(underline && { underline: true }),
      ...(superscript && { superscript: true }),
      ...(subscript && { subscript: true }),
    },
  }
}
