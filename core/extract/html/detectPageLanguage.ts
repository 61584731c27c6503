import { detectLanguage } from '../text/detectLanguage.ts'

/** Languages that trigrams confuse on a short text: there the page's own word decides. */
const near: readonly (readonly string[])[] = [
  ['da', 'nb', 'no', 'nn', 'sv'],
  ['hr', 'sr', 'bs', 'sl'],
  ['id', 'ms'],
  ['cs', 'sk'],
  ['es', 'gl', 'ca', 'pt', 'ast'],
  ['ru', 'uk', 'be', 'bg', 'mk'],
  ['nl', 'af'],
  ['fa', 'ar', 'ur', 'ps'],
]

/** UTF-16 units from which the text alone decides. */
const longEnough = 300

/** Language of the text; what the page states only breaks ties, since templates state anything. */
export function detectPageLanguage(text: string, stated: string | null): string {
  const found = detectLanguage(text)
  const claim = /^[a-z]{2,3}(?=$|[-_])/i.exec(stated?.trim() ?? '')?.[0]?.toLowerCase() ?? null
  if (!claim || claim === found) return found
  if (found === 'und') return claim
  const tied = near.some((group) => group.includes(found) && group.includes(claim))
  return tied && (text.length < longEnough || (found === 'nb' && claim === 'no'))
    ? claim
    : text.length < 120
      ? claim
      : found
}
