import type { Attribution } from '../article.ts'
import { type Classified, isBody } from './classified.ts'
import { folded, wordsOf } from './features.ts'
import { knownOutlet, outletForms } from './knownOutlets.ts'
import { outletName } from './outletName.ts'
import { sentences } from './sentences.ts'
import { unicodePattern } from './unicodePattern.ts'

export interface AttributionsFound {
  readonly attributions: readonly Attribution[]
  /** Indices of blocks that are passages from another outlet. */
  readonly passages: ReadonlySet<number>
  readonly warnings: readonly string[]
}

const reports =
  'reports?|reported|writes|wrote|says|said|notes|noted|adds|has|explains|observes|quotes|puts it|put it|had this|écrit|rapporte|note|indique|explique|escribe|informa|publica|señala|cuenta|schreibt|berichtet|meldet|scrive|riporta|escreve|relata|сообщает|пишет'

/**
 * What the article takes from other outlets: every paragraph under a line such as "The Guardian
 * reports:" up to the next such line, heading, typed break or the end, and single sentences that
 * name where they come from ("…, reports Reuters").
 */
export function findAttributions(
  blocks: readonly Classified[],
  publisher: string | null,
): AttributionsFound {
  const intros = blocks.map((block) =>
    block.included && block.kind !== 'title' ? introducedOutlet(block.text) : null,
  )
  const several = intros.filter((outlet) => outlet !== null).length > 1
  const attributions: Attribution[] = []
  const passages = new Set<number>()
  const warnings: string[] = []
  for (const [index, block] of blocks.entries()) {
    const outlet = intros[index] ?? null
    if (!isBody(block) && !outlet) continue
    if (outlet) {
      const { extent, guessed } = passageUnder(blocks, intros, index, several)
      for (const at of extent) {
        passages.add(at)
        attributions.push({ outlet, text: blocks[at]?.text ?? '' })
      }
      if (guessed) warnings.push(`The text does not show where the passage from ${outlet} ends.`)
      continue
    }
    if (!passages.has(index)) attributions.push(...inSentences(block.text, publisher))
  }
  return { attributions, passages, warnings }
}

/** Outlet named by a line that introduces a passage; null for any other line. */
function introducedOutlet(text: string): string | null {
  if (!/[:：]$/.test(text) || wordsOf(text).length > 22) return null
  const plain = sentences(text.replace(/[:：]$/, '')).at(-1) ?? ''
  const subject = new RegExp(
    `^(?:(?:here(?:['’]s| is) (?:how )?|and |but |as |meanwhile,? |today,? )*)((?:[Tt]he |La |Le |El |Die |Der |Das |Il |O )?\\p{Lu}[^,:;“"]{1,45}?)(?:,[^:]{2,60},)?(?:['’]s? .{3,40})?\\s(?:also |further |then |today |now )?(?:${reports})(?!\\p{L})`,
    'u',
  ).exec(plain)
  const named =
    /^(?:via|from|according to|source|selon|según|laut|secondo|d['’]après|por|via the|in)\s(?:the\s)?(.{2,45})$/iu.exec(
      plain,
    )
  const inside = unicodePattern(
    String.raw`\b(?:at|in|for|from|of|dans|en|in der|bei|su)\s((?:the |The |La |Le |El |Die |Der )?\p{Lu}[^,:;]{1,40}?)(?:,| (?:reports|writes|wrote|says|notes|argues|reported|today|yesterday|on|this)|$)`,
    'u',
  ).exec(plain)
  for (const name of [
    subject?.[1],
    named?.[1],
    inside?.[1],
    wordsOf(plain).length <= 4 ? plain : undefined,
  ]) {
    const outlet = name ? outletName(name.trim()) : null
    if (outlet) return outlet
  }
  return mentioned(plain)[0]?.outlet ?? null
}

function passageUnder(
  blocks: readonly Classified[],
  intros: readonly (string | null)[],
  intro: number,
  several: boolean,
): { extent: number[]; guessed: boolean } {
  const extent: number[] = []
  const first = blocks.slice(intro + 1).find((block) => block.included && block.kind !== 'caption')
  const marked = first?.quoted ?? false
  const opened = /^["“«„]/.test(first?.text ?? '')
  for (let index = intro + 1; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (!block?.included || block.kind === 'caption') continue
    if (intros[index] || !isBody(block)) return { extent, guessed: false }
    if (marked && !block.quoted) return { extent, guessed: false }
    if (extent.length > 0 && block.spaced && !marked) return { extent, guessed: false }
    // A first person after the passage is the author of the article again.
    if (
      !marked &&
      !opened &&
      extent.length > 0 &&
      !several &&
      /(?:^|\s)(?:I|I['’]m|my|me)(?=\s)/u.test(block.text)
    )
      return { extent, guessed: false }
    extent.push(index)
    if (opened && /["”»“]$/u.test(block.text)) return { extent, guessed: false }
  }
  return { extent, guessed: !marked && !several && extent.length > 1 }
}

const forms = outletForms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
const shaped =
  "(?:[Tt]he\\s)?\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){0,3}\\s(?:Times|Post|Herald|Journal|Tribune|Gazette|Monitor|Observer|Courier|Chronicle|Dispatch|Telegraph|Beacon|Examiner|Ledger|Mercury|Sentinel|Star|News|Weekly|Daily|Zeitung|Review|Bulletin|Argus)"
const name = `((?:the\\s|The\\s)?(?:${forms})|${shaped})(?!\\p{L})`
const agency =
  "(?:['’]s?)?(?:\\s(?:news agency|newspaper|agency|magazine|daily|network|television))?"
const saying =
  '(?:reports?|reported|reporting|writes|wrote|quoted|quotes|cited|cites|revealed|has reported|had reported|said|says|noted|notes|rapporte|écrit|a rapporté|informó|informa|publicó|berichtet|berichtete|meldete|meldet|riferisce|riporta|noticiou|сообщает|сообщило|пишет)'
const cues: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})${name}${agency}\\s(?:also\\s)?${saying}(?!\\p{L})`, 'u'),
  new RegExp(
    `(?:reports|reported by|[Aa]ccording to|Citing|Selon|Según|Laut|Secondo|Segundo|told|cited by|quoted by|as reported in|citing|interview (?:with|to|in)|in comments to|statement to|from a report in|selon|d['’]après|según|declaró a|laut|gegenüber|secondo|segundo|сообщает|по данным)\\s(?:(?:l['’]|le|la|el|der|die|das|the|its|nation['’]s|news agency|Russian|agence|agencia|journal|diario)\\s?){0,3}${name}`,
    'u',
  ),
]

function inSentences(paragraph: string, publisher: string | null): Attribution[] {
  const found: Attribution[] = []
  for (const sentence of sentences(paragraph)) {
    for (const { outlet } of mentioned(sentence)) {
      const own = publisher !== null && isSame(publisher, outlet)
      if (!own && !found.some((other) => other.outlet === outlet && other.text === sentence))
        found.push({ outlet, text: sentence })
    }
  }
  return found
}

/** BBC is BBC News. */
function isSame(publisher: string, outlet: string): boolean {
  const [a, b] = [folded(publisher), folded(outlet)]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}

function mentioned(text: string): { outlet: string }[] {
  const outlets: { outlet: string }[] = []
  // The nation's Interfax news agency: possessives stand between the cue and the name.
  const plain = text.replace(
    unicodePattern(
      String.raw`\b(?:the nation|the country|the state|Russia|the city)['’]s\s(?=\p{Lu})`,
      'gu',
    ),
    '',
  )
  for (const cue of cues) {
    const hit = cue.exec(plain)?.[1]
    const outlet = hit ? (knownOutlet(hit) ?? outletName(hit.replace(/^the /, 'The '))) : null
    if (outlet && !outlets.some((other) => other.outlet === outlet)) outlets.push({ outlet })
  }
  return outlets
}
