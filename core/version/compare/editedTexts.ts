import * as Y from 'yjs'

/** One UTF-16 unit of a text that a transaction touched. */
export interface Cell {
  readonly client: number
  readonly clock: number
  readonly unit: string
  /** What the transaction did to it. */
  readonly fate: 'kept' | 'gone' | 'new'
}

/** What neither is text nor can be passed over. */
const barrier = '\ufffc'

/** Cells in order of the document, a list for each text in which a transaction changed characters. */
export function editedTexts(transaction: Y.Transaction): Cell[][] {
  const texts = new Set<Y.AbstractType<unknown>>()
  const note = (struct: unknown) => {
    if (
      struct instanceof Y.Item &&
      struct.content instanceof Y.ContentString &&
      struct.parent instanceof Y.AbstractType
    )
      texts.add(struct.parent)
  }
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, note)
  for (const [client, to] of transaction.afterState) {
    const from = transaction.beforeState.get(client) ?? 0
    const structs = from < to ? transaction.doc.store.clients.get(client) : undefined
    if (!structs) continue
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) note(structs[at])
  }
  return [...texts].map((text) => cellsOf(text, transaction))
}

function cellsOf(text: Y.AbstractType<unknown>, transaction: Y.Transaction): Cell[] {
  const cells: Cell[] = []
  for (let item = text._start; item; item = item.right) {
    if (!item.countable) continue
    const { client, clock } = item.id
    const isNew = clock >= (transaction.beforeState.get(client) ?? 0)
    if (item.deleted && (isNew || !Y.isDeleted(transaction.deleteSet, item.id))) continue
    const fate = item.deleted ? 'gone' : isNew ? 'new' : 'kept'
    const { content } = item
    for (let at = 0; at < item.length; at++) {
      const unit = content instanceof Y.ContentString ? content.str[at] : undefined
      cells.push({ client, clock: clock + at, unit: unit ?? barrier, fate })
    }
  }
  return cells
}

/** Cells beside one another with the same fate. */
export interface Run {
  readonly cells: readonly Cell[]
  /** Place of the first one in its text, and the text. */
  readonly at: number
  readonly text: readonly Cell[]
}

export const wordsOf = ({ cells }: Pick<Run, 'cells'>) => cells.map(({ unit }) => unit).join('')

/** The runs of what went or of what came. */
export function runsOf(texts: readonly (readonly Cell[])[], fate: 'gone' | 'new'): Run[] {
  return texts.flatMap((text) =>
    stretchesOf(text, (cell) => cell.fate === fate).map((stretch) => ({ ...stretch, text })),
  )
}

/** Stretches of cells of which something is true, and where each begins. */
export function stretchesOf(
  cells: readonly Cell[],
  isMeant: (cell: Cell) => boolean,
): { readonly at: number; readonly cells: readonly Cell[] }[] {
  const stretches: { at: number; cells: Cell[] }[] = []
  let isOpen = false
  for (const [at, cell] of cells.entries()) {
    const wasOpen = isOpen
    isOpen = isMeant(cell)
    if (isOpen && wasOpen) stretches.at(-1)?.cells.push(cell)
    else if (isOpen) stretches.push({ at, cells: [cell] })
  }
  return stretches
}

/** Farther than this nobody looks. */
const mostShifted = 200

/** A character by its Yjs identity. */
export type CellId = Pick<Cell, 'client' | 'clock'>

const isSame = (a: CellId | undefined, b: CellId | undefined) =>
  a !== undefined && a.client === b?.client && a.clock === b.clock

/**
 * How far to the left a change of a text really began: the editor's binding finds the first letter
 * that differs, so that taking “the ” out of “the tea” takes “he t”. A change begins where its author
 * stood, or with a sentence or a word where it can.
 * @param caret the character behind which its author stood last
 */
export function shiftOf({ at, cells, text }: Run, caret: CellId | undefined): number {
  let [best, bestScore] = [0, 0]
  for (let shift = 0; shift <= mostShifted; shift++) {
    const [left, right] = [text[at - shift], text[at + cells.length - shift]]
    if (shift > 0 && (left?.fate !== 'kept' || left.unit !== right?.unit || left.unit === barrier))
      break
    const isAtCaret =
      isSame(caret, text[at - shift - 1]) ||
      (cells[0]?.fate === 'gone' && isSame(caret, text[at + cells.length - shift - 1]))
    if (isAtCaret) return shift
    const score = scoreAt(text, at - shift)
    if (score > bestScore) [best, bestScore] = [shift, score]
  }
  return best
}

function scoreAt(text: readonly Cell[], at: number): number {
  const [before, here = ''] = [text[at - 1]?.unit, text[at]?.unit]
  if (before === undefined || before === barrier) return 3
  if (/\s/.test(before) && /\S/.test(here)) return /[.!?…]/.test(text[at - 2]?.unit ?? '') ? 3 : 2
  return /\s/.test(here) ? 1 : 0
}
