import type { BlockKind } from '../article.ts'
import type { LineFacts } from '../text/lineFacts.ts'
import { isLinkedSentence } from './linkedSentence.ts'
import type { PageBlock, Region } from './pageBlock.ts'

const apart: readonly Region[] = [
  'navigation',
  'footer',
  'header',
  'related',
  'comments',
  'form',
  'aside',
]

/** Sentences by which a site asks for something, wherever it puts them. */
const invitation =
  /^\W{0,3}(?:if you (?:enjoyed|liked|found)\b|join (?:our|us|the conversation)\b|sign up\b|subscribe\b|follow (?:us|@)|(?:like|enjoy(?:ed)?) (?:this|our) (?:story|article|post)\b|chat with us\b|this (?:entry|post) (?:was|is) (?:posted|published|filed)\b|esta entrada fue publicada|cette entrée a été publiée|questa voce è stata pubblicata|esta entrada foi publicada|(?:press|media) contacts?\s?:|contacts? presse\s?:|pressekontakt\s?:|contacto de prensa\s?:|contatt[oi] stampa\s?:|get access to .{0,80}\bsubscription|like what you|get .{0,80}\b(?:delivered|newsletter|inbox)\b|this slideshow requires|download (?:our|the) .{0,30}\bapp\b|support our\b|become a (?:member|subscriber)|\[button\b|want (?:more|to read more)\b|abonnieren sie|melden sie sich|jetzt abonnieren|abonnez-vous|inscrivez-vous|suscríbe|únete a|iscriviti|abbonati|assine\b|inscreva-se|подпишитесь|подписывайтесь|abonneer|meld je aan)/iu

/** Whether a text is a site's plea or offer. */
export function isInvitation(text: string): boolean {
  return invitation.test(text) || /^\[ .{0,80} \| .{0,80} \]/.test(text)
}

/** "Editing: Jane Roe. Data: John Doe.": who did what, twice or more. */
function isImprint(text: string): boolean {
  return /^\p{Lu}\p{L}+(?: \p{L}+)?: (?:\p{Lu}[\p{L}.'’-]+[ ,]*){2,8}\. \p{Lu}\p{L}+(?: \p{L}+)?: \p{Lu}/u.test(
    text,
  )
}

/** Words up to which a line in another language or of another site may be furniture. */
const longestFurniture = 45

/** Whether a block that stands inside the article is the page's, not the article's. */
export function isNoise(
  block: PageBlock,
  fact: LineFacts,
  regions: ReadonlySet<Region>,
  kind: BlockKind,
): boolean {
  const { linkShare } = block
  if (regions.has('promo') || regions.has('hidden')) return true
  const apartHere = apart.some((region) => regions.has(region))
  if (
    apartHere &&
    !regions.has('post') &&
    !(fact.prose && linkShare < 0.3 && !regions.has('related') && !regions.has('comments'))
  )
    return true
  if (regions.has('byline') && !fact.prose) return true
  if (fact.words <= 60 && isImprint(block.text)) return true
  if (regions.has('post')) return linkShare > 0.9
  if (block.tag === 'tr') return linkShare > 0.9
  if (linkShare >= 0.6 && fact.words <= 40 && !isLinkedSentence(block, fact)) return true
  if (fact.caption === 'credit' || fact.endHead || fact.asideHead) return true
  if (fact.meta && fact.words <= 30) return true
  if (fact.furniture && fact.words <= longestFurniture) return true
  if (kind === 'paragraph' && fact.words <= 3 && !fact.sentence) return true
  if (fact.words <= 60 && isInvitation(block.text)) return true
  return !/[\p{L}\p{N}]/u.test(block.text)
}
