import { isBiography } from '../text/biography.ts'
import type { Classified } from '../text/classified.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import { outletName } from '../text/outletName.ts'
import { isRole } from '../text/readMeta.ts'
import type { StyledBlock } from './styledBlock.ts'

/** Words that must have been read before a biography may end the article. */
const enoughToEnd = 50

/** Share of the words before "Related articles" or "Comments" that may stand below. */
const mostLeft = 0.3

/**
 * Says which blocks are the article's own: not its byline and date, buttons, the author's biography,
 * nor what follows "Related articles".
 */
export function classifyStyled(
  blocks: readonly StyledBlock[],
  facts: readonly LineFacts[],
  titleIndex: number,
  textIndex: number,
  authors: readonly string[],
): Classified[] {
  let words = 0
  let ended = false
  const prose = facts.map((fact) => (fact.prose ? fact.words : 0))
  return facts.map((fact, index) => {
    const block = blocks[index]
    const as = (kind: StyledBlock['kind'], included = kind !== 'other'): Classified => ({
      kind,
      text: fact.text,
      included,
      spaced: false,
      quoted: kind === 'quotation',
    })
    if (!block || block.kind === 'other') return as('other')
    if (index === titleIndex) return as('title')
    const left = () => prose.slice(index).reduce((sum, count) => sum + count, 0)
    if (words > enoughToEnd && (fact.endHead || fact.asideHead) && left() <= words * mostLeft)
      ended = true
    if (ended) return as('other')
    if (index < titleIndex) {
      const near = titleIndex - index < 3
      return block.kind === 'caption' && near && !fact.meta ? as('caption') : as('other')
    }
    if (fact.meta && block.kind !== 'listItem') return as('other')
    if (fact.caption === 'credit' || (fact.furniture && !fact.caption)) return as('other')
    if (
      index < textIndex &&
      !fact.sentence &&
      !fact.prose &&
      block.kind !== 'caption' &&
      (isRole(fact.text) || outletName(fact.text))
    )
      return as('other')
    if (words > enoughToEnd && isBiography(fact.text, authors)) return as('other')
    if (block.kind === 'caption' || fact.caption) return as('caption')
    words += fact.words
    return as(block.kind)
  })
}
