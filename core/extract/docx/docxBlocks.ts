import { parseHTML } from 'linkedom'
import type { BlockKind } from '../article.ts'
import type { StyledBlock } from '../laidOut/styledBlock.ts'
import { countWords } from '../text/features.ts'

/** Styles that say what a paragraph is, beside mammoth's own headings and lists. */
export const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.deck:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Figure'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Quotations'] => blockquote:fresh",
  "p[style-name='Block Text'] => blockquote:fresh",
  "p[style-name='TOC Heading'] => p.contents:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='toc ${level}'] => p.contents:fresh`),
  "p[style-name='header'] => p.contents:fresh",
  "p[style-name='footer'] => p.contents:fresh",
  'br[type="page"] => hr',
  'u => em',
]

/** Words of a cell from which a table is there for the layout, not for data. */
const wordyCell = 15

/** Blocks of the HTML that mammoth makes; notes come last. */
export function docxBlocks(html: string): StyledBlock[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  for (const mark of document.querySelectorAll('sup > a[id*="note-ref"], a[id*="note-ref"]')) {
    const sign = mark.parentElement?.localName === 'sup' ? mark.parentElement : mark
    sign.remove()
  }
  for (const back of document.querySelectorAll('a[href*="note-ref"]')) back.remove()
  const blocks: StyledBlock[] = []
  const notes: StyledBlock[] = []
  for (const child of [...document.body.children]) {
    if (child.querySelector('li[id*="note-"]'))
      for (const item of child.children) notes.push({ kind: 'other', text: wordsIn(item) })
    else read(child, blocks)
  }
  return [...withTitle(blocks), ...notes]
}

function read(element: Element, blocks: StyledBlock[]): void {
  const name = element.localName
  if (name === 'table') readTable(element, blocks)
  else if (name === 'ul' || name === 'ol') readList(element, blocks)
  else blocks.push({ kind: kindOf(element), text: wordsIn(element) })
}

function kindOf({ localName, classList }: Element): BlockKind {
  if (/^h[1-6]$/.test(localName)) return classList.contains('title') ? 'title' : 'heading'
  if (localName === 'blockquote') return 'quotation'
  if (classList.contains('caption')) return 'caption'
  return classList.contains('contents') ? 'other' : 'paragraph'
}

function readList(list: Element, blocks: StyledBlock[]): void {
  for (const item of [...list.children]) {
    const inner = [...item.children].filter(({ localName }) => /^[ou]l$/.test(localName))
    for (const one of inner) one.remove()
    blocks.push({ kind: 'listItem', text: wordsIn(item) })
    for (const one of inner) read(one, blocks)
  }
}

function readTable(table: Element, blocks: StyledBlock[]): void {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const cells = rows.flatMap((row) => [...row.children])
  const words = cells.reduce((sum, cell) => sum + countWords(wordsIn(cell)), 0)
  if (
    words / Math.max(1, cells.length) >= wordyCell ||
    rows.every((row) => row.children.length < 2)
  ) {
    for (const cell of cells) for (const child of [...cell.children]) read(child, blocks)
    return
  }
  for (const row of rows) {
    const texts = [...row.children].map(wordsIn).filter((text) => text !== '')
    blocks.push({ kind: 'listItem', text: texts.join(' | ') })
  }
}

function wordsIn(element: Element): string {
  for (const stop of element.querySelectorAll('br, p + p')) stop.before(' ')
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** Without a title style, a heading at the very top is the title. */
function withTitle(blocks: readonly StyledBlock[]): StyledBlock[] {
  if (blocks.some(({ kind }) => kind === 'title')) return [...blocks]
  const first = blocks.findIndex(({ text }) => text !== '')
  const index = blocks.findIndex(({ kind, text }) => kind === 'heading' && text !== '')
  return blocks.map((block, at) =>
    at === index && index - first <= 3 ? { ...block, kind: 'title' } : block,
  )
}
