import { isBody } from '../text/classified.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import type { Region } from './pageBlock.ts'

const elsewhere: readonly Region[] = [
  'navigation',
  'footer',
  'related',
  'comments',
  'form',
  'aside',
  'promo',
  'hidden',
]

const credit =
  /(?:^|[\s–—|-])(?:©\s?|(?:photo(?:graph)?s?|picture|image|foto|fotos|bild|immagine|imagem|crédit|credit|фото)(?:\s(?:by|credit))?\s?(?::|by\s|©)\s?).{2,80}$/iu

/** Includes the captions of the article's own pictures, without their credits, and no others. */
export function takeCaptions(
  blocks: readonly JudgedBlock[],
  covering: ReadonlySet<Region>,
): JudgedBlock[] {
  const last = blocks.findLastIndex(isBody)
  const title = blocks.findIndex((block) => block.kind === 'title')
  const first = blocks.findIndex(isBody)
  const start = title >= 0 && title < first ? title - 2 : first - 6
  const seen = new Set<string>()
  return blocks.map((block, index) => {
    if (block.kind !== 'caption') return block
    const text = withoutCredit(block.text)
    const own =
      index >= start &&
      index <= last + 2 &&
      !block.elsewhere &&
      block.fact.caption !== 'credit' &&
      block.block.linkShare < 0.5 &&
      !block.fact.meta &&
      !elsewhere.some((region) => block.block.regions.has(region) && !covering.has(region)) &&
      text.split(' ').length >= 4 &&
      !seen.has(text)
    if (own) seen.add(text)
    return { ...block, text: own ? text : block.text, included: own }
  })
}

/** "The weighbridge at Kolm. Photo: Jane Roe" is "The weighbridge at Kolm." */
function withoutCredit(text: string): string {
  const found = credit.exec(text)
  const rest = found ? text.slice(0, found.index).trim() : text
  return rest.split(' ').length >= 4 ? rest : text
}
