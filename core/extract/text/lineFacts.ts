import { isAsideHead, isEndHead, isFurniture } from './boilerplate.ts'
import { captionKind } from './captionKind.ts'
import { capitalShare, countWords, endsFully, endsSentence } from './features.ts'
import type { Line } from './line.ts'
import { type MetaLine, readMeta } from './readMeta.ts'

/** A line and what its looks say about it. */
export interface LineFacts extends Line {
  readonly words: number
  /** Runs like a sentence: capital or figure first, full stop last, not a link. */
  readonly sentence: boolean
  /** Long enough that only running text looks so. */
  readonly prose: boolean
  readonly furniture: boolean
  readonly asideHead: boolean
  readonly endHead: boolean
  readonly caption: 'caption' | 'credit' | null
  readonly meta: MetaLine | null
  /** One of three or more short lines in a row without any sentence. */
  readonly menu: boolean
}

export function describeLines(lines: readonly Line[]): LineFacts[] {
  // Menus and footers say the same many times over.
  const seen = new Map<string, LineFacts>()
  const facts = lines.map((line) => {
    const key = `${line.mark}${line.linkShare >= 0.5}${line.text}`
    const known = seen.get(key)
    if (known) return { ...known, ...line }
    const fact = describe(line)
    seen.set(key, fact)
    return fact
  })
  return facts
    .map((fact, index) => (namesNobody(fact, facts[index + 1]) ? { ...fact, meta: null } : fact))
    .map((fact, index, read) => ({ ...fact, menu: inMenu(read, index) }))
}

/** "Sochi Smiles, Aleppo Burns" looks like two names until the dated byline under it names the author. */
function namesNobody(fact: LineFacts, next: LineFacts | undefined): boolean {
  const { meta } = fact
  if (!meta || meta.byline || meta.dates.length > 0 || meta.authors.length < 2) return false
  if (!fact.text.includes(',') || !next?.meta || next.meta.authors.length === 0) return false
  const signed = next.meta.byline || next.meta.dates.length > 0
  return signed && !next.meta.authors.some((author) => meta.authors.includes(author))
}

/** UTF-16 units from which a line is running text or nothing: no caption, byline or button is so long. */
const longestShort = 800

function describe(line: Line): LineFacts {
  if (line.text.length > longestShort) return describeLong(line)
  const words = countWords(line.text)
  const caption =
    line.mark === 'image' ? (words >= 4 ? 'caption' : 'credit') : captionKind(line.text)
  const endHead = isEndHead(line.text)
  const asideHead = isAsideHead(line.text)
  const furniture = isFurniture(line.text)
  const meta = caption || endHead || furniture ? null : readMeta(line.text)
  const article = !caption && !meta && !furniture && !endHead && line.linkShare < 0.5
  const sentence =
    article &&
    words >= 2 &&
    endsSentence(line.text) &&
    /^["“«»„‘'¿¡([—–…-]*[\p{L}\p{N}]/u.test(line.text)
  const prose =
    article &&
    ((words >= 14 && endsFully(line.text)) || (words >= 28 && capitalShare(line.text) < 0.6))
  return {
    ...line,
    words,
    sentence,
    prose,
    furniture,
    asideHead,
    endHead,
    caption,
    meta,
    menu: false,
  }
}

function describeLong(line: Line): LineFacts {
  const words = countWords(line.text)
  const prose = words >= 28 && capitalShare(line.text.slice(0, longestShort)) < 0.6
  return {
    ...line,
    words,
    sentence: prose,
    prose,
    furniture: false,
    asideHead: false,
    endHead: false,
    caption: null,
    meta: null,
    menu: false,
  }
}

function short(fact: LineFacts | undefined): boolean {
  return (
    fact !== undefined &&
    !fact.sentence &&
    !fact.prose &&
    !fact.caption &&
    !fact.meta &&
    fact.words <= 7
  )
}

/** Headings, too, are short lines without a full stop, but they do not come in threes. */
function inMenu(facts: readonly LineFacts[], index: number): boolean {
  const near = [-2, -1, 0, 1, 2].map((step) => short(facts[index + step]))
  return [0, 1, 2].some((from) => near[from] && near[from + 1] && near[from + 2])
}
