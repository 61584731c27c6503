import { findAuthors } from '../text/findAuthors.ts'
import { findPublished } from '../text/findPublished.ts'
import { findPublisher } from '../text/findPublisher.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import { personNames } from '../text/personNames.ts'
import type { PageBlock, Region } from './pageBlock.ts'

/** What a reader sees of the metadata: printed byline, date line, masthead. */
export interface VisibleClues {
  readonly authors: readonly string[]
  readonly published: string | null
  readonly ambiguous: boolean
  readonly publisher: string | null
}

const elsewhere: readonly Region[] = ['comments', 'related', 'navigation', 'hidden']

/** Reads the lines around the title as a text dump is read, without what stands in boxes and menus. */
export function visibleClues(
  blocks: readonly PageBlock[],
  facts: readonly LineFacts[],
  place: { title: number; text: number; headline: string | null },
  covering: ReadonlySet<Region>,
  language: string,
): VisibleClues {
  const own: LineFacts[] = []
  let [title, text] = [-1, -1]
  const near: string[] = []
  for (const [index, fact] of facts.entries()) {
    const block = blocks[index]
    if (!block) continue
    const apart = elsewhere.some((region) => block.regions.has(region) && !covering.has(region))
    if (apart && index !== place.title && index !== place.text) continue
    if (index === place.title) title = own.length
    if (index === place.text) text = own.length
    own.push(fact)
    const byName = block.regions.has('byline') && fact.words <= 6 && index < place.text
    if (byName) near.push(...(fact.meta?.authors ?? personNames(fact.text, true) ?? []))
  }
  const below = text < 0 ? own.length : text
  const published = findPublished(own, title, below, language)
  const named = findAuthors(own, title, below)
  const found = place.headline ? { index: title, text: place.headline, site: null } : null
  return {
    authors: named.length > 0 ? named : near,
    published: published.iso,
    ambiguous: published.ambiguous,
    publisher: findPublisher(own, found, below, named),
  }
}
