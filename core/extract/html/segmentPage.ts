import { canonicalize } from '../revision.ts'
import type { LineMark } from '../text/line.ts'
import { cellsOf } from './dataTable.ts'
import { blockTags, isElement, isText, tagOf } from './dom.ts'
import { blockAttribute, type PageBlock, type Region } from './pageBlock.ts'
import { holdsPicture, Pictures, pictureTags } from './pictures.ts'
import { regionsOf } from './regions.ts'
import { splitRun } from './splitRun.ts'

const skipped = new Set(
  'script style head select option datalist input progress meter map area audio video img picture source track link meta'.split(
    ' ',
  ),
)

/**
 * Cuts a page into blocks and numbers each in the tree with `blockAttribute`: text between two block
 * tags, or between two line breaks, gets a `<p>` of its own where it has none. The tree is changed.
 */
export function segmentPage(document: Document): PageBlock[] {
  const segmenter = new Segmenter(document)
  segmenter.walk(document.body, {
    regions: new Set(),
    mark: null,
    level: 0,
    link: false,
    path: [],
    article: 0,
  })
  return segmenter.blocks
}

interface Around {
  readonly regions: ReadonlySet<Region>
  readonly mark: LineMark | null
  readonly level: number
  readonly link: boolean
  readonly path: readonly number[]
  readonly article: number
}

class Segmenter {
  readonly blocks: PageBlock[] = []
  private readonly document: Document
  private parents = 0
  private readonly pictures = new Pictures()

  constructor(document: Document) {
    this.document = document
  }

  /** Goes down to `deepestTags` calls deep: lighten the markup first. */
  walk(element: Element, around: Around): void {
    this.parents += 1
    const parent = this.parents
    const path = [...around.path, parent]
    let run: Node[] = []
    let only = true
    const children = [...element.childNodes]
    const close = () => {
      if (run.length > 0)
        this.take(run, element, { ...around, path }, parent, only && run.length === children.length)
      run = []
    }
    for (const child of children) {
      if (isText(child)) {
        run.push(child)
        continue
      }
      if (!isElement(child)) continue
      const tag = tagOf(child)
      if (skipped.has(tag)) {
        if (!pictureTags.has(tag)) continue
        run.push(child)
        continue
      }
      if (tag === 'br' || !holdsBlock(child)) {
        run.push(child)
        continue
      }
      close()
      only = false
      const cells = tag === 'tr' ? cellsOf(child) : null
      if (cells) {
        this.takeRow(child, cells, { ...inside(child, tag, around), path, article: around.article })
        continue
      }
      this.walk(child, {
        ...inside(child, tag, around),
        path,
        article: around.article || (tag === 'article' ? this.parents + 1 : 0),
      })
    }
    close()
  }

  private take(
    nodes: readonly Node[],
    element: Element,
    around: Around,
    parent: number,
    whole: boolean,
  ): void {
    const figure = around.regions.has('figure') || nodes.some(holdsPicture)
    const pieces = splitRun(nodes, { preformatted: tagOf(element) === 'pre', figure })
    for (const [index, piece] of pieces.entries()) {
      if (piece.text === '') continue
      const id = this.blocks.length + 1
      const alone = whole && pieces.length === 1
      const holder = alone && element.localName !== 'body' ? element : this.wrap(piece.nodes)
      if (!holder) continue
      holder.setAttribute(blockAttribute, String(id))
      const own = piece.nodes.filter(isElement)
      const [first] = own
      // A run that is one inline element, such as <span class="byline">, stands in its regions.
      const regions =
        first && own.length === 1 && canonicalize(first.textContent ?? '') === piece.text
          ? new Set([...around.regions, ...regionsOf(first)])
          : around.regions
      this.blocks.push({
        id,
        text: piece.text,
        mark: around.mark,
        level: around.level,
        linkShare: around.link ? 1 : shareOf(piece.nodes, 'a', piece.text),
        stressed: Math.max(
          shareOf(piece.nodes, 'b', piece.text) + shareOf(piece.nodes, 'strong', piece.text),
          shareOf(piece.nodes, 'i', piece.text) + shareOf(piece.nodes, 'em', piece.text),
        ),
        pictured: this.pictures.beside(holder, piece.nodes),
        path: around.path,
        article: around.article,
        gap: 1,
        spaced: index > 0 && piece.spaced,
        regions,
        // A paragraph's neighbours are those of its element.
        parent: alone ? (around.path.at(-2) ?? parent) : parent,
        tag: tagOf(element),
      })
    }
  }

  /** A row of a table of data is one block, its cells parted by bars. */
  private takeRow(row: Element, cells: readonly string[], around: Around): void {
    const text = canonicalize(cells.join(' | ')).replace(/(?:\s\|)+$/u, '')
    if (!/[\p{L}\p{N}]/u.test(text)) return
    const id = this.blocks.length + 1
    row.setAttribute(blockAttribute, String(id))
    this.blocks.push({
      id,
      text,
      mark: around.mark,
      level: around.level,
      linkShare: around.link ? 1 : shareOf([row], 'a', text),
      stressed: 0,
      pictured: null,
      path: around.path,
      article: around.article,
      gap: 1,
      spaced: false,
      regions: around.regions,
      parent: around.path.at(-1) ?? 0,
      tag: 'tr',
    })
  }

  private wrap(nodes: readonly Node[]): Element | null {
    const [first] = nodes
    const parent = first?.parentNode
    if (!first || !parent) return null
    const paragraph = this.document.createElement('p')
    parent.insertBefore(paragraph, first)
    for (const node of nodes) paragraph.appendChild(node)
    return paragraph
  }
}

function inside(
  element: Element,
  tag: string,
  around: Around,
): Pick<Around, 'regions' | 'mark' | 'level' | 'link'> {
  const own = regionsOf(element)
  const regions = own.length > 0 ? new Set([...around.regions, ...own]) : around.regions
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0
  const mark: LineMark | null =
    level > 0
      ? 'heading'
      : tag === 'blockquote'
        ? 'quotation'
        : tag === 'li'
          ? element.parentElement?.localName === 'ol'
            ? 'number'
            : 'bullet'
          : tag === 'figcaption' || tag === 'caption'
            ? around.mark
            : around.mark
  return { regions, mark, level: level || around.level, link: around.link || tag === 'a' }
}

/** Whether an element holds a block or a paragraph break, so that its text is more than one line. */
function holdsBlock(element: Element): boolean {
  if (blockTags.has(tagOf(element))) return true
  let breaks = 0
  for (const inner of element.querySelectorAll('*')) {
    const tag = tagOf(inner)
    if (blockTags.has(tag)) return true
    if (tag === 'br') breaks += 1
  }
  return breaks >= 2 || (breaks === 1 && isAlone(element))
}

/** Whether an element is all that its parent says. */
function isAlone(element: Element): boolean {
  const parent = element.parentElement
  if (!parent || parent.childNodes.length > 8) return false
  const around = parent.textContent ?? ''
  return around.length < 2000 && canonicalize(around) === canonicalize(element.textContent ?? '')
}

function shareOf(nodes: readonly Node[], tag: string, text: string): number {
  let length = 0
  for (const node of nodes) {
    if (!isElement(node)) continue
    if (tagOf(node) === tag) length += canonicalize(node.textContent ?? '').length
    else
      for (const inner of node.querySelectorAll(tag))
        length += canonicalize(inner.textContent ?? '').length
  }
  return text.length > 0 ? Math.min(1, length / text.length) : 0
}
