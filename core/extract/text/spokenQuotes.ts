import type { SpokenQuote } from '../article.ts'
import { wordsOf } from './features.ts'
import { knownOutlet } from './knownOutlets.ts'
import { type QuotedSpan, quotedSpans } from './quotedSpans.ts'
import { completeName, fullNames, properName, withoutOffice } from './speakerName.ts'
import { speechVerb } from './speechVerbs.ts'
import { unicodePattern } from './unicodePattern.ts'

/** Shortest direct speech, in words, that needs no verb of speech beside it. */
const longEnough = 8

const somebody = `(?:(?:the|a|an|one|another|le|la|un|une|el|una|der|die|ein|eine|il|o)\\s)?(?:[\\p{L}'’.-]+\\s){0,5}?(?:official|officials|spokes(?:man|woman|person)|source|sources|diplomats?|minister|ministry|officer|commander|resident|witness|analyst|aide|adviser|advisor|envoy|ambassador|activist|opposition|statement|report|porte-parole|responsable|diplomate|portavoz|fuente|funcionari[oa]|Sprecher(?:in)?|Diplomat(?:in)?)(?!\\s(?:official|spokes|source|statement|advis|command|report))`
const pronoun = 'he|she|il|elle|él|ella|er|sie|lui|lei|ele|ela|он|она'
const verb = `(?:${speechVerb})`
const end = '(?![\\p{L}])'

const nameThenVerb = new RegExp(
  `^[,\\s–—-]*(?:as\\s)?(${properName})(?:,[^,“"«]{2,90},|\\s\\([^)]*\\))?\\s(?:also\\s|then\\s|has\\s|had\\s|later\\s)?${verb}${end}`,
  'u',
)
const verbThenName = new RegExp(
  `^[,\\s–—-]*(?:${verb})\\s(?:(?:the|le|la|el|der|die|il|o|l[’'])\\s?)?(?:(?:[\\p{Ll}][\\p{L}’'-]*|\\p{Lu}\\p{L}+(?=,)|\\p{Lu}[\\p{L}-]*['’]s),?\\s){0,8}?(${properName})(?![\\p{L}'’])`,
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
  `(?:(?:according to|in the (?:words|view|opinion) of|selon|según|laut)\\s(?:the\\s)?(?:[\\p{Ll}\\s’'-]{2,50}\\s)?(${properName}))|(?:(${properName})(?:,[^“"«.]{2,110}?,)?\\s(?:also\\s|has\\s)?${verb}${end})`,
  'giu',
)

/**
 * Direct speech with its speaker. "He said" is whoever spoke last, if that was in this paragraph or
 * the one before; otherwise the speaker is null rather than guessed.
 */
export function spokenQuotes(paragraphs: readonly string[]): SpokenQuote[] {
  const quotes: SpokenQuote[] = []
  const known: string[] = []
  let last: { speaker: string; paragraph: number } | null = null
  let carried: string | null = null
  for (const [index, text] of paragraphs.entries()) {
    known.push(...fullNames(text))
    const spans = quotedSpans(text)
    const reported: string | null = last && index - last.paragraph <= 1 ? last.speaker : null
    let inParagraph: string | null = /^["“«„]/.test(text) ? carried : null
    carried = null
    for (const [at, span] of spans.entries()) {
      const heard = speakerOf(text, spans, at)
      if (heard.kind === 'outlet') continue
      const named = heard.kind === 'named' ? completeName(heard.name, known) : null
      const speaker: string | null =
        named ??
        (heard.kind === 'pronoun'
          ? (inParagraph ?? before(text, span, known) ?? reported)
          : inParagraph)
      const spoken =
        heard.kind !== 'none' || (inParagraph !== null && wordsOf(span.words).length >= 3)
      if (spoken || wordsOf(span.words).length >= longEnough) {
        quotes.push({ speaker, quote: span.words.replace(/,$/, '') })
      }
      if (speaker) {
        inParagraph = speaker
        last = { speaker, paragraph: index }
      }
      if (span.open) carried = speaker
    }
    if (!inParagraph) {
      const speaker = lastIndirect(text)
      if (speaker) last = { speaker: completeName(speaker, known), paragraph: index }
    }
  }
  return quotes
}

/** Whose words the same paragraph reports before a quotation that says only "he said". */
function before(text: string, span: QuotedSpan, known: readonly string[]): string | null {
  const name = lastIndirect(text.slice(0, span.start))
  return name ? completeName(name, known) : null
}

type Heard =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'pronoun' | 'none' | 'outlet' }

function speakerOf(text: string, spans: readonly QuotedSpan[], at: number): Heard {
  const span = spans[at]
  if (!span) return { kind: 'none' }
  const before = text.slice(spans[at - 1]?.end ?? 0, span.start)
  const after = text.slice(span.end, spans[at + 1]?.start ?? text.length)
  const clause =
    after.split(
      unicodePattern(String.raw`(?<!\b\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|Gen|St))[.!?](?:\s|$)`, 'u'),
    )[0] ?? ''
  // After a full stop inside the marks a new sentence starts, unless it starts with a verb of speech.
  const closed = /[.]$/.test(span.words) && /^\s*\p{Lu}/u.test(after)
  if (!closed) {
    if (pronounSpeech.test(clause)) return { kind: 'pronoun' }
    const name =
      nameThenVerb.exec(clause)?.[1] ??
      verbThenName.exec(clause)?.[1] ??
      accordingTo.exec(clause)?.[1]
    const nobody = verbThenSomebody.exec(clause)?.[1] ?? somebodyThenVerb.exec(clause)?.[1]
    if (
      name &&
      !(
        nobody &&
        clause.indexOf(nobody) < clause.indexOf(name) &&
        !/minister|envoy|ambassador|commander|spokes|porte-parole|portavoz|Sprecher/i.test(nobody)
      )
    ) {
      return heardName(name)
    }
    if (nobody) return { kind: 'named', name: described(nobody) }
  }
  if (pronounBefore.test(before)) return { kind: 'pronoun' }
  const name =
    labelBefore.exec(before)?.[1] ??
    accordingBefore.exec(before)?.[1] ??
    subjectBefore.exec(before)?.[1]
  const nobody = somebodyBefore.exec(before)?.[1]
  const outlet = name !== undefined && heardName(name).kind === 'outlet'
  if (
    nobody &&
    (!name || outlet || before.indexOf(nobody) + nobody.length > before.indexOf(name) + name.length)
  )
    return { kind: 'named', name: described(nobody) }
  return name ? heardName(name) : { kind: 'none' }
}

function heardName(name: string): Heard {
  const plain = withoutOffice(name)
  if (
    /^(?:The|This|That|It|We|They|I|He|She|But|And|In|On|Il|Elle|El|Er|Sie|Lo|Le|La)$/.test(plain)
  )
    return { kind: 'none' }
  return knownOutlet(plain) ? { kind: 'outlet' } : { kind: 'named', name: plain }
}

function described(phrase: string): string {
  return phrase
    .replace(/^(?:the|a|an|one|another|le|la|un|une|el|una|der|die|ein|eine|il|o)\s/iu, '')
    .trim()
}

function lastIndirect(text: string): string | null {
  let found: string | null = null
  for (const match of text.matchAll(indirect)) {
    const name = withoutOffice(match[1] ?? match[2] ?? '')
    if (!name || !/^\p{Lu}/u.test(name) || knownOutlet(name)) continue
    if (heardName(name).kind === 'named') found = name
  }
  return found
}
