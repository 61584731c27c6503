import type { BlockKind } from '../article.ts'
import { isBiography } from '../text/biography.ts'
import { folded } from '../text/features.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import { boxesOf, homeArticle } from './boxes.ts'
import { dropBoxes } from './dropBoxes.ts'
import { dropRepeats } from './dropRepeats.ts'
import type { JudgedBlock, PageReading } from './judgedBlock.ts'
import { isNoise } from './noise.ts'
import type { PageBlock, Region } from './pageBlock.ts'
import { rescueBlocks } from './rescueBlocks.ts'
import { takeCaptions } from './takeCaptions.ts'
import { trimEnds } from './trimEnds.ts'
import { withoutDeck } from './withoutDeck.ts'

/**
 * The kinds of a page's blocks and which are the article: those that Readability kept, without
 * bylines, credits, invitations and boxes of links, trimmed to its first and last sentence, with what
 * Readability lost between them.
 */
export function filterBlocks(reading: PageReading): JudgedBlock[] {
  const { blocks, facts, kept, covering, titleIndex, authors } = reading
  const heading = folded(reading.title ?? '')
  const boxes = boxesOf(blocks, facts, titleIndex)
  const home = homeArticle(blocks, facts, titleIndex)
  let aside = false
  let begun = false
  const judged = blocks.flatMap((block, index): JudgedBlock[] => {
    const fact = facts[index]
    if (!fact) return []
    const quoted = block.mark === 'quotation'
    const base = { block, fact, text: block.text, spaced: block.spaced, quoted, elsewhere: false }
    if (index === titleIndex) return [{ ...base, kind: 'title', included: true }]
    const regions = new Set([...block.regions].filter((region) => !covering.has(region)))
    const kind = kindOf(block, fact, regions)
    if (fact.asideHead && fact.words <= 12 && !fact.sentence) aside = true
    else if ((fact.prose || block.mark === 'heading') && block.linkShare < 0.3) aside = false
    const elsewhere =
      block.path.some((holder) => boxes.has(holder)) ||
      (home !== null && block.article !== 0 && block.article !== home)
    const own =
      kept.has(block.id) &&
      !elsewhere &&
      (block.text.length > 400 || folded(block.text) !== heading) &&
      !isNoise(
        block,
        begun && isNamed(block, fact) ? { ...fact, meta: null } : fact,
        regions,
        kind,
      ) &&
      !(aside && block.linkShare > 0.25) &&
      !(index > blocks.length / 4 && isBiography(block.text, authors))
    if (own && fact.prose) begun = true
    if (kind === 'caption')
      return [
        {
          ...base,
          elsewhere,
          kind,
          included: own && (fact.words >= 4 || fact.caption === 'caption'),
        },
      ]
    return [{ ...base, elsewhere, kind: own ? kind : 'other', included: own }]
  })
  const whole = trimEnds(
    dropBoxes(withoutDeck(rescueBlocks(judged, { kept, covering, authors }), covering)),
  )
  return takeCaptions(dropRepeats(whole), covering)
}

/** Tags whose loose text is running text although a picture stands in it. */
const sections = new Set(['article', 'main', 'section'])

function kindOf(block: PageBlock, fact: LineFacts, regions: ReadonlySet<Region>): BlockKind {
  if (block.tag === 'tr') return 'paragraph'
  if (regions.has('post')) return 'quotation'
  if (regions.has('figure') && !isPullQuote(block)) return 'caption'
  const running = fact.sentence || fact.prose || block.mark === 'heading'
  // Lists of products and photo diaries put each paragraph beside its picture.
  const paragraph =
    running && !fact.caption && (block.tag === 'p' || (fact.prose && sections.has(block.tag)))
  if (block.pictured === 'box' && fact.words <= 60 && block.mark !== 'heading' && !paragraph)
    return 'caption'
  if (block.pictured && !running && fact.words <= 40) return 'caption'
  if (fact.caption && !fact.prose) return 'caption'
  if (block.mark === 'heading') return 'heading'
  if (block.mark === 'quotation') return 'quotation'
  if (block.mark === 'bullet' || block.mark === 'number') return 'listItem'
  if (isStressedHeading(block, fact)) return 'heading'
  return 'paragraph'
}

/** Headings inside an article name persons and things; only above it do they name its author. */
function isNamed(block: PageBlock, { meta }: LineFacts): boolean {
  return block.mark === 'heading' && meta !== null && !meta.byline && meta.dates.length === 0
}

/** A short paragraph all in bold, without a full stop, heads what follows. */
function isStressedHeading(block: PageBlock, fact: LineFacts): boolean {
  return block.stressed > 0.95 && fact.words <= 12 && !fact.sentence && block.linkShare < 0.5
}

/** A quotation in a figure is set large, not written under a picture. */
function isPullQuote(block: PageBlock): boolean {
  return block.mark === 'quotation' && block.pictured !== 'box'
}
