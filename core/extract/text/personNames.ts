import { knownOutlet } from './knownOutlets.ts'
import { outletName } from './outletName.ts'

const particle =
  /^(?:de|la|le|du|des|del|della|di|da|dos|das|do|van|von|vom|zu|der|den|ten|ter|bin|ibn|bint|el|al|y|e|af|av|abu|st)$/iu
const token = /^(?:(?:\p{L}\.)+|\p{L}[\p{L}\p{M}'’‘ʼ-]*|\p{L}{1,3}\.)$/u
const honorific =
  /^(?:dr|prof|professor|mr|mrs|ms|m|mme|mlle|herr|frau|sr|sra|dott|ing|rev)\.?\s+/iu
const suffix = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|esq)\.?$/iu

/** Words that occur in roles, sections, places and buttons, hardly in a person's name. */
const notAName = new RegExp(
  `^(?:${[
    'news|world|staff|team|editor|editors|editorial|editorials|board|press|agency|agencies|report|reports|reporter|reporters|writer|writers|politics|business|sports?|opinion|opinions|analysis|commentary|home|about|contact|search|menu|video|videos|photos?|gallery|subscribe|login|sign|share|print|email|comments?|tags?|archive|archives|blog|blogs|more|latest|top|stories|story|read|watch|live|today|daily|weekly|science|culture|health|technology|tech|economy|money|travel|life|style|weather|jobs|register|follow|like|tweet|related|articles?|popular|trending|newsletter|privacy|policy|terms|advertisement|desk|bureau|service|wires?|correspondent|contributor|guest|admin|administrator|webmaster|anonymous|special|executive|producer|director|manager|senior|associate|fellow|professor|lecturer|analyst|columnist|photographer|the|a|an|and|or|of|in|at|on|for|to|with|from|by|is|are|was|has|will|our|your|us|we|you|this|that|these|how|why|what|when|who|where|not|no|its?|his|her|their|as|but|new|press|release|statement|update|updates|exclusive|breaking|features?|interviews?|events?|publications?|research|topics?|regions?|programs?|programmes?|projects?|experts?|issues?|resources|media|library|donate|support|help|faq|careers|advertise|mobile|apps?|rss|feed|facebook|twitter|google|linkedin|youtube|instagram|flickr|whatsapp|reddit|wikipedia|creative|commons|getty|images|wikimedia|peace|security|war|conflict|crisis|talks|rights|human|foreign|affairs|international|global|national|local|united|nations|council|institute|centre|center|foundation|university|college|school|department|ministry|government|president|minister|secretary|state|states|union|middle|east|west|north|south|eastern|western|northern|southern|central|asia|africa|europe|america|americas|russia|syria|iran|iraq|china|india|israel|turkey|france|germany|spain|italy|britain|england|uk|usa|york|london|moscow|washington|paris|berlin|damascus|beirut|geneva|brussels|street|river|valley|city|hong|kong|san|francisco|angeles|january|february|march|published|posted|updated|download|free|format|file|size|notes|document|electronic|maritime|schemes?|objective|solutions|effective|réagir|ajouter|back|previous|page|next|show|hide|view|open|close|click|continue|reading|section|edition|account|profile|saved|settings|order|strong|power|future|history|world|women|children|energy|climate|oil|gas|trade|law|justice|military|defen[cs]e|army|navy|nuclear|weapons|terror(?:ism)?|refugees?|democracy|elections?|development|environment|education|religion|islam|human|humanitarian|current|general|public|private|editorials|letters|obituaries|classifieds|offensive|campaign|assessment|key|events?|briefing|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
    'accueil|actualités|politique|monde|international|rédaction|société|économie|partager|inicio|noticias|mundo|política|opinión|redacción|deportes|economía|startseite|politik|wirtschaft|redaktion|ausland|inland|meinung|kommentar|kultur|panorama|esteri|cronaca|redazione|главная|новости|политика|мир|редакция',
  ].join('|')})$`,
  'iu',
)

/** A person's name in its usual case, without honorific; null when the text is none. `bare`: no "by" vouches for it. */
export function personName(text: string, bare: boolean): string | null {
  const name = text
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/gu, '')
    .replace(honorific, '')
    .trim()
  if (!name || knownOutlet(name) || (bare && outletName(name))) return null
  const parts = name.split(/\s+/)
  const names = parts.filter((part) => !particle.test(part) && !suffix.test(part))
  if (parts.length > 5 || names.length < (bare ? 2 : 1) || names.length > (bare ? 3 : 4))
    return null
  if (!parts.every((part) => token.test(part))) return null
  const doubtful = names.filter((part) => notAName.test(part))
  if (doubtful.length > 0 && (bare || !mayBeNamed(names, doubtful))) return null
  if (bare && isAcronym(parts[0]) && !isAcronym(parts.at(-1))) return null
  const capital = names.every((part) => /^[\p{Lu}\p{Lo}]/u.test(part))
  // Scripts without capitals show no name; only a short line can be one.
  if (bare && parts.length > 3 && /^\p{Lo}/u.test(name)) return null
  if (bare && !capital) return null
  // "Moscow's Gambit" is a headline.
  if (bare && parts.some((part) => /['’]s$/u.test(part))) return null
  if (names.length === 1 && (!capital || name.length < 3 || /^\p{Lu}+$/u.test(name))) return null
  return inUsualCase(parts)
}

/** Months, places and other words that people are named after. */
const namesake =
  /^(?:april|may|june|august|paris|london|israel|india|england|west|north|law|power|strong|street|history|francisco|san|york|france|key|long)$/iu

/** "Laura June Roe" in a byline is a person, "Hong Kong" and "June" are not. */
function mayBeNamed(names: readonly string[], doubtful: readonly string[]): boolean {
  return doubtful.length === 1 && names.length >= 2 && doubtful.every((part) => namesake.test(part))
}

/** "ACME Press" is no person; "John DOE" is. */
function isAcronym(part: string | undefined): boolean {
  return part !== undefined && /^\p{Lu}{3,5}$/u.test(part)
}

/** Names of a phrase such as "A, B and C"; null unless every part is one. */
export function personNames(text: string, bare: boolean): string[] | null {
  const parts = text.split(/\s*(?:,|;|&|\+|\b(?:and|und|et)\b|(?<=\s)(?:y|e|и)(?=\s))\s*/iu)
  const names: string[] = []
  for (const part of parts) {
    if (!part.trim() || suffix.test(part.trim())) continue
    const name = personName(part, bare)
    if (!name) return null
    names.push(name)
  }
  return names.length > 0 ? names : null
}

/** "thomas pierret" and "THOMAS PIERRET" become "Thomas Pierret"; mixed case is as its owner writes it. */
function inUsualCase(parts: readonly string[]): string {
  const whole = parts.join('')
  const shouted = whole === whole.toUpperCase() && !/^(?:\p{L}\.?){1,3}$/u.test(whole)
  const whispered = whole === whole.toLowerCase()
  if (!shouted && !whispered) return parts.join(' ')
  return parts
    .map((part, index) => {
      if (index > 0 && particle.test(part)) return part.toLowerCase()
      if (/^(?:\p{L}\.)+$/u.test(part)) return part.toUpperCase()
      return part
        .toLowerCase()
        .replace(
          /(^|[-'’])(\p{L})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        )
        .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    })
    .join(' ')
}
