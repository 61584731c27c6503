import { findAuthors } from '../text/findAuthors.ts'
import { findPublished } from '../text/findPublished.ts'
import { findPublisher } from '../text/findPublisher.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import { personNames } from '../text/personNames.ts'
import { readDates } from '../text/readDates.ts'
import { textBelow } from '../text/textBelow.ts'
import type { PageBlock, Region } from './pageBlock.ts'
import { isVouched } from './vouchedName.ts'

/** What a reader sees of the metadata: printed byline, date line, masthead. */
export interface VisibleClues {
  readonly authors: readonly string[]
  readonly published: string | null
  readonly ambiguous: boolean
  readonly publisher: string | null
}

const elsewhere: readonly Region[] = ['comments', 'related', 'navigation', 'hidden', 'promo']

/** "Edition of 3 May 2031": the date of the whole paper. */
function editionOf(facts: readonly LineFacts[]): string | null {
  const line = facts.find(({ text, words }) => words <= 14 && edition.test(text))
  return line ? (readDates(line.text)[0]?.iso ?? null) : null
}

const edition =
  /^(?:edition|édition|edição|edición|edizione|ausgabe|editie|wydanie|выпуск|номер)\s(?:of|du|de|del|vom|van|z|от)\s/iu

function isStamped({ meta }: LineFacts): boolean {
  return meta?.byline === true || meta?.dates.some(({ label }) => label === 'published') === true
}

/** "This page was last edited on 3 May 2031": all that a wiki says of when it was written. */
function lastEdit(facts: readonly LineFacts[]): string | null {
  const line = facts.find(({ text, words }) => words <= 25 && edited.test(text))
  return line ? (readDates(line.text)[0]?.iso ?? null) : null
}

const edited =
  /^(?:this (?:page|article) was )?last (?:edited|modified)(?: on)?\s|^(?:diese seite wurde )?zuletzt (?:am|bearbeitet)|^(?:la )?dernière modification|^(?:esta página se editó por )?última (?:edición|modificación|vez)|^ultima modifica|^最終更新/iu

/** Prices and temperatures at the top of a page have dates of their own. */
const quotation = /[€$£%°]|(?<!\p{L})(?:Euro|EUR|USD|GBP)(?!\p{L})/u

/** Headings of calendars, whose dates are still to come. */
const calendar =
  /^(?:termine|veranstaltungen|(?:upcoming )?events|agenda|calendar|kalender|événements|eventos)$/iu

/** Lines below the title within which a byline stands. */
const deepestByline = 12

/** Lines behind the last paragraph within which it is signed. */
const deepestSignature = 2

/** A name right behind the last paragraph. */
function signature(facts: readonly LineFacts[], text: number): readonly string[] {
  const end = facts.findIndex((fact, index) => index > text && (fact.asideHead || fact.endHead))
  const own = end < 0 ? facts : facts.slice(0, end)
  const last = own.findLastIndex((fact) => fact.prose)
  const signed = own
    .slice(last + 1, last + 1 + deepestSignature)
    .find((fact) => fact.meta?.authors.length)
  return last > text ? (signed?.meta?.authors ?? []) : []
}

/** Reads the lines around the title as a text dump is read, without what stands in boxes and menus. */
export function visibleClues(
  blocks: readonly PageBlock[],
  facts: readonly LineFacts[],
  place: { title: number; headline: string | null },
  covering: ReadonlySet<Region>,
  language: string,
): VisibleClues {
  const own: LineFacts[] = []
  const places: ReadonlySet<Region>[] = []
  let title = -1
  const near: string[] = []
  for (const [index, fact] of facts.entries()) {
    const block = blocks[index]
    if (!block) continue
    const apart = elsewhere.some((region) => block.regions.has(region) && !covering.has(region))
    if (apart && index !== place.title) continue
    if (index < place.title && quotation.test(fact.text)) continue
    if (calendar.test(blocks[index - 1]?.text ?? '')) continue
    if (index === place.title) title = own.length
    // Rows of a table have dates and names of all sorts.
    if (block.tag === 'tr' && !isStamped(fact)) continue
    own.push(fact)
    places.push(new Set([...block.regions].filter((region) => !covering.has(region))))
    const above = index >= place.title - 4 && index <= place.title + deepestByline
    const byName =
      block.regions.has('byline') &&
      !covering.has('byline') &&
      !block.regions.has('figure') &&
      block.mark !== 'heading' &&
      fact.words <= 6
    if (above && byName) near.push(...(fact.meta?.authors ?? personNames(fact.text, true) ?? []))
  }
  const below = textBelow(own, title)
  const published = findPublished(own, title, below, language)
  const named = findAuthors(own, title, below).filter((name) =>
    isVouched(name, { lines: own, places, title, headline: place.headline }),
  )
  const found = place.headline ? { index: title, text: place.headline, site: null } : null
  return {
    authors: named.length > 0 ? named : near.length > 0 ? near : signature(own, below),
    published: published.iso ?? editionOf(own) ?? lastEdit(facts),
    ambiguous: published.ambiguous,
    publisher: findPublisher(own, found, below, named),
  }
}
