import { folded, wordsOf } from './features.ts'
import type { LineFacts } from './lineFacts.ts'
import { outletName } from './outletName.ts'
import { isRole } from './readMeta.ts'
import { textStart } from './textBelow.ts'
import { unicodePattern } from './unicodePattern.ts'

export interface TitleFound {
  readonly index: number
  readonly text: string
  /** What stands beside the title in a line such as "Title | The Daily Beacon". */
  readonly site: string | null
}

/** Lines above the running text within which a title is looked for, and around which it is repeated. */
const farthest = 250

/** Lowest score that is taken for a title. */
const threshold = 2

/** The headline: the line before the running text that shares its words and stands as headlines do. */
export function findTitle(facts: readonly LineFacts[]): TitleFound | null {
  const labelled = facts
    .slice(0, 40)
    .findIndex((fact) => /^(?:title|titel|titre|título|titolo|headline)\s*:\s*\S/iu.test(fact.text))
  const stated = facts[labelled]
  if (stated) return { index: labelled, text: stated.text.replace(/^[^:]*:\s*/, ''), site: null }
  const start = textStart(facts)
  const body = new Set(
    folded(
      facts
        .slice(start, start + 60)
        .filter((f) => f.prose)
        .map((f) => f.text.slice(0, 2000))
        .join(' '),
    ).split(' '),
  )
  let best: { index: number; score: number } | null = null
  for (const [index, fact] of facts.slice(0, start + 1).entries()) {
    if (start - index > farthest) continue
    const score = scoreOf(fact, index, facts, start, body)
    if (score >= threshold && (!best || score > best.score)) best = { index, score }
  }
  if (!best) return null
  const index = aboveDeck(facts, best.index)
  const chosen = facts[index]
  return chosen ? withoutSite(chosen.text, index, facts) : null
}

/** A deck stands right under the headline and sums the article up; it is no headline itself. */
function aboveDeck(facts: readonly LineFacts[], index: number): number {
  const deck = facts[index]
  const signed = facts[index - 1]?.meta?.authors.length ? 2 : 1
  const head = facts[index - signed]
  if (!deck || !head || deck.mark || isRepeated(facts, index) || !standsAsTitle(head)) return index
  if (wordsOf(head.text).length < 4 || /[.:,;]$|[>»›]/.test(head.text)) return index
  const longer =
    (deck.words >= 10 && deck.words > head.words) ||
    /[.!]$/.test(deck.text) ||
    opensBox(facts, index)
  return longer ? index - signed : index
}

function standsAsTitle(fact: LineFacts): boolean {
  if (fact.furniture || fact.caption || fact.meta || fact.endHead || fact.asideHead) return false
  if (seriesMark.test(fact.text)) return false
  return !fact.prose && fact.linkShare < 0.5 && !fact.mark && !outletName(fact.text)
}

/** Lines under "Story highlights" sum up, however like headlines they look. */
function opensBox(facts: readonly LineFacts[], index: number): boolean {
  return facts
    .slice(Math.max(0, index - 5), index)
    .some((fact) =>
      /^(?:story |article )?(?:highlights|key points|key events|key takeaways|at a glance)\W*$/i.test(
        fact.text,
      ),
    )
}

/** "Policy Brief No. 14" counts what the house prints; it is no headline. */
const seriesMark =
  /^(?:(?:policy|issue|research|working|discussion|occasional) (?:brief|paper|note)|briefing|report|bulletin|press release|volume|issue|n[o°º]\.?)\b.{0,30}(?:\d|$)/iu

function scoreOf(
  fact: LineFacts,
  index: number,
  facts: readonly LineFacts[],
  start: number,
  body: ReadonlySet<string>,
): number {
  const { words, text } = fact
  if (words < 1 || words > 45 || text.length > 300) return -9
  const dated = fact.meta && !fact.meta.byline && words >= 6 && isRepeated(facts, index)
  if (
    fact.prose ||
    fact.furniture ||
    fact.caption ||
    (fact.meta && !dated) ||
    fact.endHead ||
    fact.asideHead
  ) {
    // A headline may end in a full stop; a byline or date under it vouches for it.
    const stopped = fact.prose && words <= 30 && index < start && metaFollows(facts, index)
    if (!stopped && !isSignedLabel(facts, index)) return -9
  }
  let score = 0
  if (fact.mark === 'heading') score += fact.level === 1 ? 5 : 1
  if (metaFollows(facts, index)) score += 3
  if (facts[index + 1]?.meta?.byline) score += 1.5
  if (opensDump(facts, index)) score += 2
  if (opensBox(facts, index)) score -= 5
  if (seriesMark.test(text)) score -= 4
  if (/^\d{1,2}[:.h]\d\d\s/.test(text)) score -= 3
  if (index < start && nothingButMeta(facts.slice(index + 1, start))) score += 2
  if (isRepeated(facts, index)) score += 2
  score += words >= 5 && words <= 22 ? 2 : words >= 3 ? 0.5 : -1.5
  const content = folded(text)
    .split(' ')
    .filter((word) => word.length > 3)
  const shared = content.filter((word) => body.has(word)).length
  score += content.length > 0 ? Math.min(3, shared * 0.75) * (shared / content.length + 0.3) : 0
  if (fact.menu && words < 5) score -= 3
  if (fact.linkShare > 0.5) score -= 2
  if (/[:;,]$/.test(text)) score -= 3
  else if (/[^.]\.$/.test(text)) score -= 1.5
  if (/^["“«].*["”»]$/u.test(text)) score -= 1
  if (outletName(text) && !isPiped(text)) score -= 3
  if (isPiped(text) && index === 0) score += 1.5
  if (isMotto(text)) score -= 5
  if (isRole(text) && words <= 8) score -= 3
  if (/[>»›]/.test(text)) score -= 2
  if (unicodePattern(String.raw`^(?:home|accueil|inicio)\b`).test(text)) score -= 2
  if (fact.mark === 'bullet' || fact.mark === 'number') score -= 4
  return score - Math.min(4, Math.max(0, start - index - 1) * 0.25) - (index >= start ? 6 : 0)
}

/** "Opinion: A strike would answer the wrong question" above a byline is a headline, not a link. */
function isSignedLabel(facts: readonly LineFacts[], index: number): boolean {
  const fact = facts[index]
  if (!fact || fact.words < 5 || !facts[index + 1]?.meta?.byline) return false
  return /^(?:opinion|background|explainer|live|video|in pictures)\s*:\s/i.test(fact.text)
}

/** "A headline of some words | The Daily Beacon": the title of the browser's window. */
function isPiped(text: string): boolean {
  const [headline = '', site = '', ...more] = text.split(/\s\|\s/)
  return more.length === 0 && wordsOf(headline).length >= 5 && outletName(site) !== null
}

/** "The Daily Beacon - independent since 1911": an outlet and what it says of itself. */
function isMotto(text: string): boolean {
  const [site = '', motto = ''] = text.split(/\s+[–—-]+\s+/u)
  return /^\p{Ll}/u.test(motto) && outletName(site) !== null
}

/** A short line at the very top, apart from the sentence under it. */
function opensDump(facts: readonly LineFacts[], index: number): boolean {
  const [fact, next] = [facts[index], facts[index + 1]]
  if (!fact || !next || fact.menu || fact.words < 2 || fact.words > 22) return false
  if (!facts.slice(0, index).every((above) => above.furniture)) return false
  return next.sentence && next.gap > 0 && !/[.:;,]$/.test(fact.text)
}

function metaFollows(facts: readonly LineFacts[], index: number): boolean {
  const next = facts.slice(index + 1, index + 4)
  const meta = next.findIndex((fact) => fact.meta !== null)
  return meta >= 0 && next.slice(0, meta).every((fact) => !fact.menu && !fact.furniture)
}

function nothingButMeta(facts: readonly LineFacts[]): boolean {
  return facts.every((fact) => fact.meta || fact.caption || fact.furniture)
}

/** Headlines are said again: in the window's title, the breadcrumb, a list of links. */
function isRepeated(facts: readonly LineFacts[], index: number): boolean {
  const title = folded(facts[index]?.text ?? '')
  if (title.split(' ').length < 3) return false
  const from = Math.max(0, index - farthest)
  return facts.slice(from, index + farthest).some((fact, near) => {
    if (near + from === index || fact.text.length > 400) return false
    const text = folded(fact.text)
    return text === title || (!fact.prose && (text.endsWith(title) || text.startsWith(title)))
  })
}

function withoutSite(text: string, index: number, facts: readonly LineFacts[]): TitleFound {
  // Breadcrumbs: what stands after the last sign is the headline.
  const crumb = unicodePattern(
    String.raw`^(?:home|accueil|inicio|startseite)\b.*[>»›/]\s*(.+)$`,
  ).exec(text)
  const plain = crumb?.[1] ?? text
  const parts = plain.split(/\s+[|·•»–—-]+\s+|\s*\|\s*/u)
  const last = parts.at(-1) ?? ''
  const first = parts[0] ?? ''
  if (parts.length > 1) {
    const rest = plain.slice(0, plain.lastIndexOf(last)).replace(/[\s|·•»–—-]+$/u, '')
    const piped = plain.includes('|')
    if (outletName(last) || (piped && wordsOf(last).length <= 4 && wordsOf(rest).length >= 3)) {
      return { index, text: rest, site: last }
    }
    const again = facts.some((fact, other) => other !== index && folded(fact.text) === folded(rest))
    if (again && wordsOf(rest).length >= 3) return { index, text: rest, site: last }
    if (outletName(first) && wordsOf(plain).length - wordsOf(first).length >= 4) {
      return { index, text: plain.slice(first.length).replace(/^[\s|·•»–—-]+/u, ''), site: first }
    }
  }
  return { index, text: plain, site: null }
}
