import type { StyledBlock } from '../laidOut/styledBlock.ts'
import { countWords, endsSentence, folded } from '../text/features.ts'
import { knownOutlet } from '../text/knownOutlets.ts'
import { outletName } from '../text/outletName.ts'
import { readMeta } from '../text/readMeta.ts'
import { markClose, markOpen, marks } from './fragment.ts'
import { alike, type Measures } from './frames.ts'
import type { WholeBlock } from './joinBlocks.ts'

/** Longest heading and longest caption in words. */
const longestHeading = 20
const longestCaption = 80

const figureLabel =
  /^(?:fig(?:ure|\.)|map|chart|graph|table|photo|box|exhibit|abb(?:ildung|\.)|karte|tabelle|carte|tableau|figura|mapa|cuadro|tabla|figure|tabella|рис(?:унок|\.)|таблица)\s*[\dIVX]+\s?[.:–—|]?\s/iu
const noteStart = /^(?:\ue000|\[?\d{1,3}[\].)]?\s|[*†‡§]+\s?\p{L})/u
const notesHeading =
  /^(?:end ?notes|notes(?: and references)?|footnotes|references|bibliography|works cited|sources|anmerkungen|fußnoten|endnoten|literatur(?:verzeichnis)?|notes et références|références|bibliographie|notas|referencias|bibliografía|note|riferimenti|bibliografia|referências|примечания|литература)$/iu

/** Says of every block what it is, by size, font and place. Notes come last. */
export function kindsOf(
  blocks: readonly WholeBlock[],
  measures: Measures,
  stated: string | null,
): StyledBlock[] {
  const title = findTitle(blocks, measures, stated)
  const notes: StyledBlock[] = []
  const styled: StyledBlock[] = []
  let inNotes = false
  let noteRuns = false
  for (const [index, block] of blocks.entries()) {
    if (index > title.first && index <= title.last) continue
    if (index === title.first) {
      const text = blocks.slice(title.first, title.last + 1).map((one) => one.text)
      styled.push({ kind: 'title', text: text.join(' ') })
      continue
    }
    const kind = kindOf(block, measures)
    if (notesHeading.test(block.text.trim())) {
      inNotes = true
      notes.push({ kind: 'other', text: block.text })
      continue
    }
    if (inNotes && kind === 'heading' && !noteStart.test(block.text)) inNotes = false
    const isNote: boolean =
      inNotes || kind === 'note' || (noteRuns && kind === 'caption' && block.endsColumn)
    noteRuns = isNote
    if (isNote || kind === 'note') notes.push({ kind: 'other', text: block.text })
    else styled.push({ kind, text: block.text.replace(/^[•●▪◦‣∙■▸►]\s+/u, '') })
  }
  return withoutMarks(styled, notes)
}

function kindOf(block: WholeBlock, measures: Measures): StyledBlock['kind'] | 'note' {
  const { text, size, font, lines } = block
  const words = countWords(text)
  if (size < measures.size * 0.94) {
    if (noteStart.test(text) && block.endsColumn) return 'note'
    if (words <= longestCaption) return 'caption'
    return block.endsColumn && noteStart.test(text) ? 'note' : 'paragraph'
  }
  if (figureLabel.test(text) && words <= longestCaption) return 'caption'
  if (/^[•●▪◦‣∙■▸►]\s/u.test(text)) return 'listItem'
  const large = size > measures.size * 1.07
  const other = font !== '' && font !== measures.font
  const shouted = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)
  const short = words <= longestHeading && lines.length <= 3
  if (short && (large || other || shouted) && !/[.,;:]$/.test(text)) return 'heading'
  if (large || words > 400) return 'paragraph'
  const em = measures.size
  const shift = Math.min(...lines.map((line) => line.x0)) - block.frame.left
  return lines.length >= 2 && shift > em && shift < em * 8 ? 'quotation' : 'paragraph'
}

/** Takes the marks of footnotes out of the text where there are such notes; other raised figures stay. */
function withoutMarks(
  styled: readonly StyledBlock[],
  notes: readonly StyledBlock[],
): StyledBlock[] {
  const known = new Set(
    notes
      .map(({ text }) => /^[\ue000[]?([\d]{1,3}|[*†‡§]+)/u.exec(text)?.[1])
      .filter((mark) => mark),
  )
  const plain = (text: string) =>
    text.replaceAll(markOpen, '').replaceAll(markClose, ' ').replace(/\s+/g, ' ').trim()
  const resolved = (text: string) =>
    text.replace(marks, (_, mark: string) =>
      mark.split(/[,\s]+/).every((one) => known.has(one)) ? '' : mark,
    )
  return [
    ...styled.map((block) => ({
      ...block,
      text: resolved(block.text).replace(/\s+/g, ' ').trim(),
    })),
    ...notes.map((block) => ({ ...block, text: plain(block.text) })),
  ]
}

/** Share of the first page, from its top, in which its title stands. */
const titleZone = 0.7

/** The largest lines near the top of the first page that are no masthead; what the file's properties say counts where the page says it too. */
function findTitle(
  blocks: readonly WholeBlock[],
  measures: Measures,
  stated: string | null,
): { first: number; last: number } {
  const top = blocks
    .map((block, index) => ({ block, index, words: countWords(block.text) }))
    .filter(
      ({ block, words }) =>
        block.frame.page === 0 &&
        (block.lines[0]?.y ?? 0) < block.frame.pageHeight * titleZone &&
        words >= 1 &&
        words <= 45,
    )
  const wanted = stated ? folded(stated) : ''
  const said = top.find(({ block }) => wanted !== '' && folded(block.text) === wanted)
  const large = top
    .filter(
      ({ block, words }) =>
        block.size > measures.size * 1.15 &&
        words >= 2 &&
        !isMasthead(block.text) &&
        !readMeta(block.text)?.byline,
    )
    .reduce<(typeof top)[number] | null>(
      (best, one) => (best && best.block.size >= one.block.size * 0.99 ? best : one),
      null,
    )
  const chosen = said ?? large
  if (!chosen) return { first: -1, last: -1 }
  let last = chosen.index
  for (;;) {
    const next = blocks[last + 1]
    const here = blocks[last]
    if (!next || !here || next.frame.page !== 0 || !alike(next.size, chosen.block.size)) break
    if (said || chosen.block.size < measures.size * 1.15) break
    const step = (next.lines[0]?.y ?? 0) - (here.lines.at(-1)?.y ?? 0)
    if (step > next.size * 2 || step < 0 || endsSentence(here.text)) break
    last += 1
  }
  return { first: chosen.index, last }
}

function isMasthead(text: string): boolean {
  return outletName(text) !== null || knownOutlet(text) !== null
}
