import { endsFully } from '../text/features.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import type { PageBlock } from './pageBlock.ts'

const [shortest, mostLinked] = [8, 0.95]

const invites =
  /^\W{0,3}(?:read|see|watch|listen|click|more|also|related|next|continue|subscribe|sign|follow|download|join|lire|voir|à lire|leer|lea|ver|mehr|lesen|leggi|leia|veja|читайте|смотрите)(?!\p{L})/iu

/** Whether a paragraph is a sentence although most of it is a link: "**Roe was sent to prison** on Monday." */
export function isLinkedSentence(block: PageBlock, fact: LineFacts): boolean {
  return (
    block.linkShare >= 0.5 &&
    block.linkShare < mostLinked &&
    block.tag === 'p' &&
    fact.words >= shortest &&
    endsFully(block.text) &&
    !fact.meta &&
    !fact.furniture &&
    !fact.caption &&
    !invites.test(block.text)
  )
}
