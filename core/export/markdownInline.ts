import { escapeAddress, escapeText } from './markdownText.ts'

/** Marks in the order in which they enclose each other. */
const order = ['link', 'bold', 'italic', 'strike', 'underline', 'superscript', 'subscript'] as const
type MarkName = (typeof order)[number]

/** Marks of a piece: `link` has its address, the others the value `true`. */
export type PieceMarks = Readonly<Partial<Record<MarkName, string | true>>>

/** A stretch of text with one set of marks; verbatim where it is Markdown already. */
export interface Piece {
  readonly text: string
  readonly marks: PieceMarks
  readonly verbatim?: boolean
}

const tags = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
} as const

/**
 * Pieces as Markdown. Marks are nested, not opened and closed piece by piece, since `**a*****b***` says
 * nothing; where Markdown's own sign would not be read as one, the mark is a tag of HTML.
 */
export function inlineMarkdown(pieces: readonly Piece[]): string {
  const written = joined(pieces).map((piece) =>
    piece.verbatim ? piece : { ...piece, text: escapeText(piece.text) },
  )
  // Text has its brackets escaped: this is an exclamation mark before a link or a note.
  return nest(written, 0, '', '').replace(/!(?=\[)/g, '\\!')
}

/** Pieces with the same marks as one, so that a comment's edge cuts nothing that is escaped. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (piece.text === '') continue
    if (last && !last.verbatim && !piece.verbatim && sameMarks(last, piece))
      all[all.length - 1] = { ...last, text: last.text + piece.text }
    else all.push(piece)
  }
  return all
}

const sameMarks = (a: Piece, b: Piece) => order.every((name) => a.marks[name] === b.marks[name])

/**
 * @param left what stands before the pieces, at least its last character; empty at an end of the text
 * @param right what stands after them, at least its first
 */
function nest(pieces: readonly Piece[], depth: number, left: string, right: string): string {
  const name = order[depth]
  if (!name) return pieces.map(({ text }) => text).join('')
  const groups = grouped(pieces, name)
  const parts: string[] = []
  groups.forEach((group, at) => {
    const before = parts.at(-1) ?? left
    const next = groups[at + 1]?.[0]
    const after = next ? firstOf(next, depth) : right
    const value = group[0]?.marks[name]
    parts.push(
      value === undefined
        ? nest(group, depth + 1, before, after)
        : enclose(nest(group, depth + 1, '*', '*'), { name, value, before, after }),
    )
  })
  return parts.join('')
}

function grouped(pieces: readonly Piece[], name: MarkName): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && last[0]?.marks[name] === piece.marks[name]) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** The character that a piece will begin with: a sign, where its first word is marked. */
function firstOf({ text, marks }: Piece, depth: number): string {
  const first = text.charAt(0)
  return order.slice(depth).some((name) => marks[name]) && !/\s/.test(first) ? '*' : first
}

interface Enclosure {
  readonly name: MarkName
  readonly value: string | true
  readonly before: string
  readonly after: string
}

/** Signs hold only where no white space is inside them: it goes before and after. */
function enclose(markdown: string, { name, value, before, after }: Enclosure): string {
  const words = markdown.trim()
  if (words === '') return markdown
  const space = markdown.slice(0, markdown.length - markdown.trimStart().length)
  const end = markdown.slice(markdown.trimEnd().length)
  if (name === 'link')
    return `${space}[${words}](<${escapeAddress(typeof value === 'string' ? value : '')}>)${end}`
  const sign = signOf(name, words, apart((space || before).slice(-1)), apart((end || after)[0]))
  const [open, close] = sign ? [sign, sign] : [`<${tags[name]}>`, `</${tags[name]}>`]
  return space + open + words + close + end
}

/** Whether a neighbour is no letter: white space, punctuation, or none at all. */
const apart = (character = '') => character === '' || /[\s\p{P}$+<=>^`|~]/u.test(character)

/** CommonMark's sign for a mark, where its rules of flanking (0.31, section 6.2) let it be one. */
function signOf(name: MarkName, words: string, apartBefore: boolean, apartAfter: boolean) {
  if (name === 'italic') return apartBefore && apartAfter ? '_' : null
  if (name !== 'bold' && name !== 'strike') return null
  const opens = apartBefore || /^[^\s\p{P}\p{S}]/u.test(words)
  const closes = apartAfter || /[^\s\p{P}\p{S}]$/u.test(words)
  return opens && closes ? { bold: '**', strike: '~~' }[name] : null
}
