import { wordsOf } from './features.ts'
import { isEverydayName, knownOutlet } from './knownOutlets.ts'

const outletWord =
  /^(?:news|newspaper|times|post|herald|journal|review|tribune|gazette|monitor|magazine|observer|courier|chronicle|dispatch|examiner|inquirer|mercury|bulletin|telegraph|mirror|record|register|sentinel|press|wire|newswire|agency|today|daily|weekly|quarterly|ledger|beacon|globe|standard|sun|radio|television|tv|broadcasting|media|blog|report|reporter|digest|argus|institute|institution|centre|center|council|foundation|group|network|initiative|observatory|watch|project|society|association|university|college|zeitung|nachrichten|tageblatt|anzeiger|rundschau|blatt|kurier|bote|allgemeine|journal|matin|quotidien|courrier|gazette|dépêche|tribune|revue|institut|fondation|centre|diario|periódico|noticias|correo|prensa|revista|gaceta|heraldo|instituto|fundación|giornale|corriere|gazzetta|istituto|notizie|jornal|notícias|correio|folha|газета|вести|новости|известия|институт|центр|вестник|агентство|ngo|relief|crossing|online|ministry|ministère|ministerio|ministerium|ministero|ministério|embassy|министерство|міністерство|وزارة)$/iu

/** Words that make a name a section of a site, not the site. */
const sectionName =
  /^(?:home|the )?\s*(?:(?:world|latest|breaking|top|local|national|international|regional|more|all|our|recent|related|middle east|middle eastern|europe|european|asia|asian|africa|african|americas?|us|u\.s\.|uk|politics|political|business|sports?|daily|press|other|video|in the|today['’]s|live)\s+)+(?:news|headlines|report|reports|review|media|today|daily|blog|press|watch|center|centre|project|group|tv|videos?|releases?|stories|standard)$/iu

/** Name of an outlet in a line or a phrase that stands for itself, canonical where it is known; else null. */
export function outletName(text: string): string | null {
  const whole = text.replace(/^[\s|–—:-]+|[\s|–—:.,-]+$/gu, '').trim()
  // "BBC News, Port Harrow": where the reporter was is no part of the name.
  const before = whole.includes(',') ? knownOutlet(whole.replace(/,.*$/u, '')) : null
  if (whole.includes(',') && !before && !/,.*\s(?:and|et|y|und|e)\s/u.test(whole)) return null
  const name = before ?? whole
  const words = wordsOf(name)
  if (words.length === 0 || words.length > 8 || sectionName.test(name)) return null
  const known = knownOutlet(name)
  if (known && !isEverydayName(name)) return known
  if (words.length < 2) return null
  if (!/^[\p{Lu}\p{N}]/u.test(name) || /[?!"“”;]/.test(name) || /\d{4}|\d:\d\d/.test(name))
    return null
  const plain = words.filter((word) => /^\p{Ll}/u.test(word) && !small.test(word))
  if (plain.length > 0) return null
  return words.some((word) => word.split('-').some((part) => outletWord.test(part)))
    ? withoutAcronym(unshouted(name))
    : null
}

/** "THE STRAITS HERALD" is how a masthead is set, not how the name is written. */
function unshouted(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name
  return name
    .split(' ')
    .map((word, index) =>
      index > 0 && small.test(word)
        ? word.toLowerCase()
        : word.length <= 3 && !small.test(word)
          ? word
          : `${word[0] ?? ''}${word.slice(1).toLowerCase()}`,
    )
    .join(' ')
}

const small =
  /^(?:of|the|and|for|on|in|at|to|a|de|la|le|les|des|du|et|el|los|las|y|del|der|die|das|und|für|di|della|dello|dell|degli|dei|del|nel|e|do|en|sur|da|dos|и|по)$/iu

/** "IPI International Peace Institute" names itself twice; the long form is kept. */
export function withoutAcronym(name: string): string {
  const [first = '', ...rest] = name.split(' ')
  if (rest.length < 2 || !/^\p{Lu}{2,6}$/u.test(first)) return name
  const initials = rest.map((word) => word[0]).filter((letter) => letter && /\p{Lu}/u.test(letter))
  return initials.join('') === first ? rest.join(' ') : name
}
