import { boxedHouse } from './biography.ts'
import { capitalShare, folded, wordsOf } from './features.ts'
import type { TitleFound } from './findTitle.ts'
import { isEverydayName, knownOutlet } from './knownOutlets.ts'
import type { LineFacts } from './lineFacts.ts'
import { outletName, withoutAcronym } from './outletName.ts'
import { unicodePattern } from './unicodePattern.ts'

/** The outlet that the text states as its own: note of origin, masthead, byline, copyright, dateline. */
export function findPublisher(
  facts: readonly LineFacts[],
  title: TitleFound | null,
  textIndex: number,
  authors: readonly string[],
): string | null {
  const titleIndex = title?.index ?? textIndex
  const owner = copyrightOwner(facts, authors)
  return (
    origin(facts) ??
    stated(facts) ??
    site(title, facts, owner) ??
    masthead(facts.slice(0, Math.min(titleIndex, deepestMasthead)), facts, owner) ??
    facts
      .slice(titleIndex, textIndex + 1)
      .map((fact) => fact.meta?.outlet ?? null)
      .find((name) => name !== null) ??
    outletLine(facts.slice(titleIndex + 1, textIndex)) ??
    owner ??
    selfIntroduced(facts) ??
    agencyInDateline(facts.slice(Math.max(0, textIndex - 1), textIndex + 2))
  )
}

const phrase =
  "((?:the |la |le |el |die |der |das )?\\p{Lu}[\\p{L}\\p{N}&.’'-]*(?:\\s(?:\\p{Lu}[\\p{L}\\p{N}&.’'-]*|of|the|and|for|on|de|la|le|les|du|des|del|der|die|das|&))*)"

/** "This article was originally published in The Daily Beacon on …" */
function origin(facts: readonly LineFacts[]): string | null {
  const note = unicodePattern(
    `\\b(?:(?:originally|first)\\s(?:published|appeared|posted|ran)|published (?:originally|first)|a version of this .{3,30} appeared|(?:publié|paru)[^.]{0,30}|(?:publicado|publicó)[^.]{0,30}|(?:erschien|veröffentlicht)[^.]{0,30}|pubblicato[^.]{0,30})\\s(?:in|on|by|at|with|dans|sur|par|en|por|im|in der|bei|su|da|no|na)\\s${phrase}`,
    'u',
  )
  for (const fact of facts) {
    if (!fact.furniture || fact.words > 50) continue
    const text = fact.text.replace(/^\W*(\p{L})/u, (all) => all.toLowerCase())
    const name = note.exec(text)?.[1]?.replace(/\s(?:on|in|le|am|el)\s(?:\p{Lu}\p{L}*|\d.*)$/u, '')
    if (
      name &&
      !/^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]*day|t)?\b)/.test(
        name,
      )
    ) {
      return tidy(name)
    }
  }
  return null
}

/** "Publisher: The Daily Beacon". */
function stated(facts: readonly LineFacts[]): string | null {
  for (const fact of facts) {
    const name =
      /^(?:publisher|outlet|publication|newspaper|éditeur|medio|herausgeber)\s*:\s*(.{2,60})$/iu.exec(
        fact.text,
      )?.[1]
    if (name) return tidy(name)
  }
  return null
}

function site(
  title: TitleFound | null,
  facts: readonly LineFacts[],
  owner: string | null,
): string | null {
  if (!title) return null
  const beside =
    title.site ??
    facts.map((fact) => besideTitle(fact.text, title.text)).find((name) => name !== null)
  if (!beside) return null
  const said =
    facts.some((fact) => folded(fact.text) === folded(beside)) ||
    (owner !== null && folded(owner).includes(folded(beside)))
  return outletName(beside) ?? (said ? beside : null)
}

/** Window titles repeat the headline and add the site: "Headline - The Daily Beacon". */
function besideTitle(text: string, title: string): string | null {
  if (!text.startsWith(title) || text.length < title.length + 4 || text.length > title.length + 60)
    return null
  const rest = text.slice(title.length)
  return /^\s*[|·•»–—-]\s*(\S.*)$/u.exec(rest)?.[1] ?? null
}

/** Lines from the top within which a masthead stands. */
const deepestMasthead = 120

/** A line above the title that is the name of a paper, alone or before its motto. */
function masthead(
  top: readonly LineFacts[],
  facts: readonly LineFacts[],
  owner: string | null,
): string | null {
  const headed = nameOverMotto(top)
  if (headed) return headed
  for (const [index, fact] of top.entries()) {
    if (fact.furniture || fact.caption || fact.prose || fact.words > 14) continue
    const [name = '', motto = '', ...more] = fact.text.split(/\s+[|·•–—-]+\s+|:\s+/u)
    const whole =
      more.length === 0 && !motto ? (outletName(fact.text) ?? plainName(fact.text, index)) : null
    const confirmed = owner !== null && folded(name) !== '' && folded(owner).includes(folded(name))
    if (confirmed && wordsOf(name).length >= 1 && owner) return outletName(name) ?? owner
    if (whole && (index < 2 || (fact.linkShare < 0.5 && (!fact.menu || standsOut(top, index)))))
      return whole
    if (!motto && isSaidByPage(fact.text, facts)) return tidy(fact.text)
    if (!motto || more.length > 0 || wordsOf(name).length > 5 || !/^\p{Lu}/u.test(name)) continue
    if (
      wordsOf(name).length >= 2 &&
      mottoWord.test(motto) &&
      !unicodePattern(String.raw`^(?:home|breaking|latest)\b`).test(name)
    )
      return tidy(name)
    const first = outletName(name)
    if (first && (knownOutlet(name) || wordsOf(motto).length >= 2)) return first
  }
  return null
}

/** A known name in a menu is the site's own unless other outlets are listed beside it. */
function standsOut(top: readonly LineFacts[], index: number): boolean {
  const known = (at: number) => outletName(top[at]?.text ?? '') !== null
  return knownOutlet(top[index]?.text ?? '') !== null && !known(index - 1) && !known(index + 1)
}

/** The very first line may be a name that is also an everyday word, when it is spelt like the name. */
function plainName(text: string, index: number): string | null {
  const known = index < 2 && isEverydayName(text) ? knownOutlet(text) : null
  return known === text ? known : null
}

/** "Get The Quay in your inbox": buttons and notices name the site that they belong to. */
function isSaidByPage(name: string, facts: readonly LineFacts[]): boolean {
  const words = wordsOf(name)
  if (
    words.length < 2 ||
    words.length > 5 ||
    !words.every((word) => /^[\p{Lu}\p{N}]|^(?:of|the|and|de|la|du|del|di)$/u.test(word))
  )
    return false
  return facts.some(
    (fact) =>
      fact.furniture &&
      fact.text !== name &&
      fact.text.includes(name) &&
      /newsletter|inbox|subscri|support|follow|app|©|copyright|rights|licen[cs]e|abonne|suscr|iscriv/iu.test(
        fact.text,
      ),
  )
}

const mottoWord = unicodePattern(
  String.raw`\b(?:news|newspaper|magazine|journal|journalism|weblog|coverage|commentary|perspectives|independent|voice|analysis|blog|since|daily|weekly|stories|reporting|opinion|information|actualité|noticias|periódico|zeitung|nachrichten|giornale|notícias)\b`,
)

/** A blog opens with its name, its motto on a line of its own and its menu. */
function nameOverMotto(top: readonly LineFacts[]): string | null {
  const [name, motto, ...menu] = top
  if (!name || !motto || menu.length < 2 || name.furniture || name.meta || motto.meta) return null
  const words = wordsOf(name.text)
  if (words.length > 5 || !words.every((word) => /^\p{Lu}|^(?:of|the|and|on|in)$/u.test(word)))
    return null
  if (motto.words < 3 || motto.words > 14 || capitalShare(motto.text) > 0.6) return null
  return mottoWord.test(motto.text) && !/[:,;]$/.test(name.text) ? tidy(name.text) : null
}

/** A line between title and text that holds nothing but an outlet's name. */
function outletLine(head: readonly LineFacts[]): string | null {
  for (const fact of head) {
    if (fact.menu || fact.furniture || fact.caption || fact.words > 7) continue
    const name = outletName(fact.text)
    if (name) return name
  }
  return null
}

/** Who holds the copyright of the page; a photographer's or the author's own line is no outlet. */
function copyrightOwner(facts: readonly LineFacts[], authors: readonly string[]): string | null {
  for (const fact of facts) {
    const whole = /^all content\b/i.test(fact.text)
    if (fact.caption && !whole) continue
    const line =
      /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s?[-–,]\s?\d{2,4})*)?\s*[,·•|]?\s*(?:by\s+)?(.+)$/iu.exec(
        fact.text,
      )
    const rest =
      line?.[1] ??
      /^all content (?:copyright )?©\s*(?:\d{4}\s)?(\p{Lu}.+)$/iu.exec(fact.text)?.[1] ??
      /^(\p{Lu}[^©]{2,50}?)\s*(?:©|\(c\))\s*\d{4}/u.exec(fact.text)?.[1]
    const name = rest
      ?.split(
        unicodePattern(
          String.raw`\s*(?:[|;•·]|\.\s|\.$|,|\s[–—-]\s|\d{4}|\ball rights\b|\btous droits\b|\btodos los\b|\balle rechte\b|\btutti i\b|\btodos os\b)`,
        ),
      )[0]
      ?.trim()
    if (
      !name ||
      !/^\p{Lu}/u.test(name) ||
      /\//.test(name) ||
      wordsOf(name).length > (knownStart(name) ? 14 : 8)
    )
      continue
    if (/^(?:all rights|terms|privacy|design|the author)/iu.test(name)) continue
    if (authors.some((author) => folded(author) === folded(name))) continue
    return tidy(name)
  }
  return null
}

/** A press release ends with a box about the house that sends it. */
function selfIntroduced(facts: readonly LineFacts[]): string | null {
  for (const [index, fact] of facts.entries()) {
    const name = boxedHouse(fact.text, facts[index + 1]?.text ?? '')
    if (name) return tidy(name)
  }
  return null
}

/** "MOSCOW (Reuters) -": a wire story names its agency before the dash. */
function agencyInDateline(first: readonly LineFacts[]): string | null {
  for (const [index, fact] of first.entries()) {
    // Under "The government says:" stands a passage from elsewhere.
    if (first[index - 1]?.text.endsWith(':')) continue
    const name = /^[^.!?"“]{0,60}?\(([\p{L} -]{2,30})\)\s?[–—-]/u.exec(fact.text)?.[1]
    const outlet = name ? (knownOutlet(name) ?? outletName(name)) : null
    if (outlet) return outlet
  }
  return null
}

/** "Guardian News and Media Limited or its …": the known outlet that a longer name starts with. */
function knownStart(name: string): string | null {
  const words = name.split(' ')
  for (let length = Math.min(6, words.length); length >= 2; length -= 1) {
    const known = knownOutlet(words.slice(0, length).join(' '))
    if (known) return known
  }
  return null
}

function tidy(name: string): string {
  const known = knownStart(name)
  if (known) return known
  const plain = name
    .replace(/[\s.,;:]+$/u, '')
    .replace(/,?\s(?:Inc|Ltd|LLC|GmbH|S\.A|Corp|Media Group Ltd)\.?$/u, '')
    .trim()
  return knownOutlet(plain) ?? withoutAcronym(plain.replace(/^the /, 'The '))
}
