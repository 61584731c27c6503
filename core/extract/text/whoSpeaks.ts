import { knownOutlet } from './knownOutlets.ts'
import type { QuotedSpan } from './quotedSpans.ts'
import { properName, withoutOffice } from './speakerName.ts'
import { speechVerb } from './speechVerbs.ts'
import { unicodePattern } from './unicodePattern.ts'

/** What the words around a quotation tell about its speaker. */
export type Heard =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'pronoun' | 'none' | 'outlet' }

const somebody = `(?:(?:the|a|an|one|another|le|la|un|une|el|una|der|die|ein|eine|il|o)\\s)?(?:[\\p{L}'’.-]+\\s){0,5}?(?:official|officials|spokes(?:man|woman|person)|source|sources|diplomats?|minister|ministry|officer|commander|resident|witness|analyst|aide|adviser|advisor|envoy|ambassador|activist|opposition|statement|report|porte-parole|responsable|diplomate|portavoz|fuente|funcionari[oa]|Sprecher(?:in)?|Diplomat(?:in)?)(?!\\s(?:official|spokes|source|statement|advis|command|report))`
const pronoun = 'he|she|il|elle|él|ella|er|sie|lui|lei|ele|ela|он|она'
const verb = `(?:${speechVerb})`
const end = '(?![\\p{L}])'

const nameThenVerb = new RegExp(
  `^[,\\s–—-]*(?:as\\s)?(?:[\\p{L}.’'-]+,?\\s){0,5}?(${properName})(?:,[^,“"«]{2,90},|\\s\\([^)]*\\))?,?\\s(?:also\\s|then\\s|has\\s|had\\s|later\\s)?${verb}${end}`,
  'u',
)
const verbThenName = new RegExp(
  `^[,\\s–—-]*(?:${verb})\\s(?:(?:the|le|la|el|der|die|il|o|l[’'])\\s?)?(?:(?:[\\p{Ll}][\\p{L}’'-]*|\\p{Lu}\\p{L}+(?=,)|\\p{Lu}[\\p{L}-]*['’]s),?\\s){0,8}?(?<!\\s(?:de|of|for|del|du|des)\\s)(${properName})(?![\\p{L}'’])`,
  'u',
)
const verbThenSomebody = new RegExp(`^[,\\s–—-]*${verb}\\s(${somebody})${end}`, 'iu')
const somebodyThenVerb = new RegExp(
  `^[,\\s–—-]*(?:as\\s)?(${somebody})[^“"«.]{0,60}?\\s${verb}${end}`,
  'iu',
)
const pronounSpeech = new RegExp(
  `^[,\\s–—-]*(?:(?:${pronoun})\\s(?:also\\s|later\\s|then\\s)?${verb}|(?:${verb}|a-t-)[\\s-]?(?:${pronoun}))${end}|^[,\\s]*a-t-(?:il|elle)\\s`,
  'iu',
)
const accordingTo = new RegExp(
  `^[,\\s–—-]*(?:according to|selon|según|laut|secondo|segundo|по словам)\\s(?:the\\s)?(?:[\\p{Ll}\\s’'-]{2,50}\\s)?(${properName})`,
  'u',
)

const subjectBefore = new RegExp(
  `(?:^|[.!?,;]["”»]?\\s|[”"»]\\s)(?:But\\s|And\\s|However,\\s|On [^,]{3,40},\\s|In [^,]{3,60},\\s|Meanwhile,\\s|Speaking [^,]{3,80},\\s)?(?:(?:the|The|Le|La|El|Der|Die|Il|O|a|A|An)\\s)?(?:[\\p{Ll}\\p{Lu}][\\p{L}’'-]*\\s){0,5}?(${properName})(?:,[^“"«.]{2,110}?,|\\s\\([^)]*\\)|,?\\s(?:a|an|the|who|head of|director of)\\s[^“"«.,]{2,80})?,?\\s(?:also\\s|has\\s|had\\s|later\\s|then\\s|nevertheless\\s)?${verb}${end}[^.!?“"«]*$`,
  'u',
)
const somebodyBefore = new RegExp(
  `(?:^|[.!?]\\s)(${somebody})[^“"«.!?]{0,90}\\s${verb}${end}[^.!?“"«]*$`,
  'iu',
)
const pronounBefore = new RegExp(
  `(?:^|[.!?”"»,]\\s)(?:${pronoun})\\s(?:also\\s|later\\s|then\\s|has\\s|had\\s)?${verb}${end}[^.!?“"«]*$`,
  'iu',
)
const accordingBefore = new RegExp(
  `(?:^|[.!?]\\s)(?:According to|In the (?:words|view|opinion) of|Selon|Según|Laut|Secondo|Segundo|Для|По словам)\\s(?:the\\s)?(?:[\\p{Ll}\\s’'-]{2,50}\\s)?(${properName})[^.!?“"«]*$`,
  'u',
)
const labelBefore = new RegExp(`^(${properName}):\\s*$`, 'u')
/** Somebody whose view a paragraph reports, without quotation: "X said that …", "in the opinion of X". */
const indirect = new RegExp(
  `(?:(?:[Aa]ccording to|[Ii]n the (?:words|view|opinion) of|[Ss]elon|[Ss]egún|[Ll]aut)\\s(?:the\\s)?(?:[\\p{Ll}\\s’'-]{2,50}\\s)?(${properName}))|(?:(?<![\\p{L}'’-])(${properName})(?:\\s\\([^)]{1,30}\\))?(?:,[^“"«.]{2,110}?,)?\\s(?:also\\s|has\\s)?${verb}${end})`,
  'gu',
)

const office = /minister|envoy|ambassador|commander|spokes|porte-parole|portavoz|Sprecher/i
const sentenceEnd = unicodePattern(
  String.raw`(?<!\b\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|Gen|St))[.!?](?:\s|$)`,
  'u',
)
/** They publish, yet what is quoted from them is their own speech, not a report. */
const speaksForItself = /^(?:International Crisis Group|Human Rights Watch|Amnesty International)$/

/** Who speaks the quotation `spans[at]`, by the words around it. */
export function whoSpeaks(text: string, spans: readonly QuotedSpan[], at: number): Heard {
  const span = spans[at]
  if (!span) return { kind: 'none' }
  const before = text.slice(spans[at - 1]?.end ?? 0, span.start)
  const after = text.slice(span.end, spans[at + 1]?.start ?? text.length)
  // After a full stop inside the marks a new sentence starts, unless it starts with a verb of speech.
  const closed = span.words.endsWith('.') && /^\s*\p{Lu}/u.test(after)
  return (closed ? null : speakerAfter(after)) ?? speakerBefore(before)
}

function speakerAfter(after: string): Heard | null {
  const clause = after.split(sentenceEnd)[0] ?? ''
  if (pronounSpeech.test(clause)) return { kind: 'pronoun' }
  const name =
    nameThenVerb.exec(clause)?.[1] ??
    verbThenName.exec(clause)?.[1] ??
    accordingTo.exec(clause)?.[1]
  const nobody = verbThenSomebody.exec(clause)?.[1] ?? somebodyThenVerb.exec(clause)?.[1]
  // "An official told Straits News": the unnamed one speaks. "The envoy, Carla Mendes": the named one.
  const unnamed =
    name &&
    nobody &&
    clause.indexOf(nobody) < clause.indexOf(name) &&
    !office.test(nobody) &&
    !introduces(clause, nobody, name)
  if (name && !unnamed) return heardName(name)
  return nobody ? heardSomebody(nobody) : null
}

/** "Opposition deputy Lena Hart": what stands before the name says who she is. */
function introduces(clause: string, nobody: string, name: string): boolean {
  const between = clause.slice(clause.indexOf(nobody) + nobody.length, clause.indexOf(name)).trim()
  return (
    /^(?:\p{Ll}[\p{L}-]*\s?){0,3}$/u.test(between) &&
    !/(?<!\p{L})(?:to|at|of|in|from|for|with|told|said|on)(?!\p{L})/u.test(between)
  )
}

function speakerBefore(before: string): Heard {
  if (pronounBefore.test(before)) return { kind: 'pronoun' }
  const name =
    labelBefore.exec(before)?.[1] ?? accordingBefore.exec(before)?.[1] ?? subjectIn(before)
  const heard: Heard = name ? heardName(name) : { kind: 'none' }
  const nobody = somebodyBefore.exec(before)?.[1]
  const end = (part: string) => before.indexOf(part) + part.length
  if (nobody && (!name || heard.kind === 'outlet' || end(nobody) > end(name))) {
    const unnamed = heardSomebody(nobody)
    if (unnamed.kind !== 'none') return unnamed
  }
  return heard
}

/** The subject of the clause before a quotation; a name behind a preposition is none. */
function subjectIn(before: string): string | undefined {
  const found = subjectBefore.exec(before)
  const name = found?.[1]
  if (!found || !name) return undefined
  const ahead = before.slice(found.index, before.indexOf(name, found.index)) + name
  const behindPreposition =
    /(?<!\p{L})(?:letter|message|note|visit|speech|call|meeting|interview|email|talks?)\s(?:to|with|by|from)\s/u.test(
      ahead,
    )
  return behindPreposition ? undefined : name
}

function heardName(name: string): Heard {
  const plain = withoutOffice(name)
  if (
    /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Analysts|Experts|Critics|Witnesses|Residents|The|This|That|It|We|They|I|He|She|But|And|In|On|One|Some|Many|Others|Another|Both|Officials|Sources|Il|Elle|El|Er|Sie|Lo|Le|La)$/.test(
      plain,
    )
  )
    return { kind: 'none' }
  const outlet = knownOutlet(plain) ?? knownOutlet(`Le ${plain}`) ?? knownOutlet(`El ${plain}`)
  return outlet && !speaksForItself.test(plain)
    ? { kind: 'outlet' }
    : { kind: 'named', name: plain }
}

function heardSomebody(phrase: string): Heard {
  if (/^(?:in|on|at|from|with|by|for|after|before|dans|en|im)\s/iu.test(phrase))
    return { kind: 'none' }
  const plain = phrase.replace(/^(?:the|an?|one|another|le|la|une?|el|der|die|eine?|il|o)\s/iu, '')
  return { kind: 'named', name: plain.trim() }
}

/** Whose view a text reports last, without quoting. */
export function lastIndirect(text: string): string | null {
  let found: string | null = null
  for (const match of text.matchAll(indirect)) {
    const name = withoutOffice(match[1] ?? match[2] ?? '')
    if (!name || !/^\p{Lu}/u.test(name) || knownOutlet(name)) continue
    if (heardName(name).kind === 'named') found = name
  }
  return found
}
