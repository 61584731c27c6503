/** A name as CSL-JSON has it: in parts where it is a person's, else whole. */
export type CslName =
  | {
      readonly family: string
      readonly given: string
      readonly suffix?: string
      readonly 'non-dropping-particle'?: string
    }
  | { readonly literal: string }

const organization =
  /\b(agency|associated|association|board|bureau|centre|center|committee|correspondents?|council|desk|editors?|editorial|foundation|group|institute|magazine|media|ministry|network|news|newsroom|office|press|reporters?|reuters|staff|team|university|writers?)\b/i
const suffix = /^(jr|sr|ii|iii|iv)\.?$/i
const particle = /^(?:van|von|der|den|de|da|di|du|del|della|dos|la|le|ter|ten|zu|bin|ibn|al|el)$/

/**
 * Splits a name into given and family name where that is safe: at least two words in Latin,
 * Greek or Cyrillic script that do not name an organisation. `Asad, Bashar` is taken as family
 * name first. Everything else stays whole, so that no style abbreviates or turns it.
 */
export function authorName(name: string): CslName {
  if (organization.test(name) || /\d/.test(name)) return { literal: name }
  if (/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\s.,'’\-‐]/u.test(name))
    return { literal: name }
  const [beforeComma, ...afterComma] = name.split(',').map((part) => part.trim())
  if (!beforeComma || afterComma.length > 1) return { literal: name }
  const [afterIt] = afterComma
  if (afterIt && !suffix.test(afterIt)) return { family: beforeComma, given: afterIt }
  const words = beforeComma.split(/\s+/)
  const last = words.at(-1) ?? ''
  const ending = afterIt ?? (words.length > 2 && suffix.test(last) ? words.pop() : undefined)
  const family = words.pop() ?? ''
  const particles: string[] = []
  while (words.length > 1 && particle.test(words.at(-1) ?? '')) particles.unshift(words.pop() ?? '')
  if (words.length === 0) return { literal: name }
  return {
    family,
    given: words.join(' '),
    ...(particles.length > 0 && { 'non-dropping-particle': particles.join(' ') }),
    ...(ending && { suffix: ending }),
  }
}
