import { wordsOf } from './features.ts'
import type { LineFacts } from './lineFacts.ts'
import { readDates } from './readDates.ts'
import type { LabelledDate } from './readMeta.ts'
import { resolveSlashed } from './resolveSlashed.ts'
import { unicodePattern } from './unicodePattern.ts'

export interface PublishedFound {
  readonly iso: string | null
  readonly ambiguous: boolean
}

/** Characters of a dump in which other dates are looked for. */
const longestDump = 60_000

type Candidate = { iso: string; ambiguous: boolean; score: number }

/**
 * When the article was published, if it says so: a date stamp by the title, a labelled date, a
 * dateline. Years of copyright, in biographies and in the running text are no such statements.
 */
export function findPublished(
  facts: readonly LineFacts[],
  titleIndex: number,
  textIndex: number,
  language: string,
): PublishedFound {
  const found: Candidate[] = []
  const last = facts.findLastIndex((fact) => fact.prose)
  const comments = facts.findIndex((fact, index) => index >= textIndex && fact.endHead)
  const dump = facts
    .map((fact) => fact.text)
    .join('\n')
    .slice(0, longestDump)
  const end = comments < 0 ? facts.length : comments
  for (const [index, fact] of facts.entries()) {
    const place = placeOf(index, titleIndex, textIndex, last, end)
    const alone = facts[index - 1]
    for (const date of fact.meta?.dates ?? []) {
      const label = date.label ?? (date.start === 0 && alone ? labelAbove(alone.text) : null)
      const score = scoreOf(place, label)
      if (score <= 0) continue
      const told = resolveSlashed(date, fact.text, dump, language === 'en')
      const iso = told ?? date.iso
      found.push({ iso, ambiguous: date.ambiguous && !told, score: score + iso.length / 100 })
    }
    const stated = fact.meta
      ? null
      : index === titleIndex || isHeadline(fact, place)
        ? besideTitle(fact.text)
        : (statedInNote(fact) ?? (index === textIndex ? dateline(fact.text) : null))
    if (stated) found.push({ ...stated, score: 3 })
  }
  const best = found.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  return best ? { iso: best.iso, ambiguous: best.ambiguous } : { iso: null, ambiguous: false }
}

type Place = 'above' | 'head' | 'text' | 'foot' | 'page'

function placeOf(index: number, title: number, text: number, last: number, end: number): Place {
  if (index < title) return title - index <= 3 ? 'above' : 'page'
  if (index < text || index - title <= 3) return 'head'
  if (index > end) return 'page'
  if (index <= last) return 'text'
  return index - last <= 3 ? 'foot' : 'page'
}

function scoreOf(place: Place, label: LabelledDate['label']): number {
  const weight = { above: 2, head: 4, text: 0, foot: 1, page: 0 }[place]
  if (label === 'published') return weight > 0 ? weight + 1 : place === 'text' ? 1.5 : 0
  if (label === 'updated') return weight > 1 ? 1.2 : weight > 0 ? 0.5 : 0
  return weight
}

function labelAbove(text: string): LabelledDate['label'] {
  if (
    unicodePattern(
      String.raw`^(?:last )?(?:updated|modified)\b.{0,6}$|^(?:mis à jour|actualizado|aktualisiert)\W*$`,
    ).test(text)
  )
    return 'updated'
  return unicodePattern(
    String.raw`^(?:first )?(?:published|posted|publié|publicado|veröffentlicht|date)\b.{0,6}$`,
  ).test(text)
    ? 'published'
    : null
}

/** Short lines by the title that are no stamp may still end in one: "Policy Brief No. 14 | June 2031". */
function isHeadline(fact: LineFacts, place: Place): boolean {
  return (place === 'above' || place === 'head') && !fact.prose && fact.words <= 10
}

/** "Headline | 3 April 2031". */
function besideTitle(text: string): { iso: string; ambiguous: boolean } | null {
  const date = readDates(text).at(-1)
  const before = date ? text.slice(0, date.start) : ''
  return date && date.end === text.length && /[|–—]\s*$/u.test(before)
    ? { iso: date.iso, ambiguous: date.ambiguous }
    : null
}

/** "This article was originally published in … on 3 May 2031." */
function statedInNote(fact: LineFacts): { iso: string; ambiguous: boolean } | null {
  if (wordsOf(fact.text).length > 45) return null
  const note = unicodePattern(
    String.raw`\b(?:(?:originally|first)?\s?(?:published|posted|appeared)|publié|paru|publicado|publicó|erschienen|erschien|veröffentlicht|pubblicato)\b`,
  ).exec(fact.text)
  if (!note || !fact.furniture) return null
  const date = readDates(fact.text.slice(note.index))[0]
  return date ? { iso: date.iso, ambiguous: date.ambiguous } : null
}

/** UTF-16 units within which a date stands that opens a line. */
const longestStamp = 40

/** "GENEVA, 3 June 2031 (Reuters) –": the date of a wire story stands before its first dash, as in "3 June 2031 --". */
function dateline(text: string): { iso: string; ambiguous: boolean } | null {
  const ahead = readDates(text.slice(0, longestStamp))[0]
  if (ahead?.start === 0 && /^\s?(?:[–—]|--)\s?\p{Lu}/u.test(text.slice(ahead.end)))
    return { iso: ahead.iso, ambiguous: ahead.ambiguous }
  const head = /^[\p{Lu}][^.!?]{0,80}?(?:\s[–—-]{1,2}\s|\)\s?[–—:-]|:\s)/u.exec(text)?.[0]
  const date =
    head && /^(?:[\p{Lu}\s.'’/-]{3,}|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)\s?[,(|/–—]/u.test(head)
      ? readDates(head)[0]
      : undefined
  return date ? { iso: date.iso, ambiguous: date.ambiguous } : null
}
