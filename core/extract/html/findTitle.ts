import { folded, wordsOf } from '../text/features.ts'
import { outletName } from '../text/outletName.ts'

export interface TitleClues {
  /** Texts of the page's headings of level 1, then 2, in order, without hidden ones. */
  readonly headings: readonly { readonly text: string; readonly level: number }[]
  /** Words of `<title>`. */
  readonly window: string | null
  /** Headlines that metadata state: og:title, twitter:title, JSON-LD, dc.title. */
  readonly stated: readonly string[]
  /** Names that the site may have, to be taken off. */
  readonly sites: readonly string[]
  /** Words of the copyright notice, folded. */
  readonly owner: string
}

/** Share of words that a heading and a stated title must have in common. */
const agreement = 0.5

/** The same for the only heading of level 1: editors reword headlines for search engines. */
const loneAgreement = 0.25

/**
 * The headline: the heading that agrees with what the page says elsewhere, else what it says there,
 * without the name of the site.
 */
export function findTitle({
  headings,
  window,
  stated,
  sites: named,
  owner,
}: TitleClues): string | null {
  const sites = [...named, ...owners(window, owner)]
  const first = headings.find(({ level }) => level === 1)?.text ?? null
  const claims = [...stated, ...(window ? [window] : [])]
    .map((claim) => withoutSite(claim, sites, headings))
    .filter((claim) => claim !== '' && !isSite(claim, sites))
  const top = headings.filter(({ text, level }) => level === 1 && !isSite(text, sites))
  const lone = top.length === 1 && wordsOf(top[0]?.text ?? '').length >= 4
  let best: { text: string; score: number } | null = null
  for (const { text, level } of headings) {
    if (isSite(text, sites)) continue
    const fit = Math.max(0, ...claims.map((claim) => likeness(text, claim)))
    const needed = level === 1 ? (lone ? loneAgreement : agreement) : 0.8
    const score = fit + (level === 1 ? 0.1 : 0)
    if (fit >= needed && (!best || score > best.score + 0.05)) best = { text, score }
  }
  if (best) return withoutKicker(best.text, claims)
  const [claim] = claims
  const agreed = claims.find((one, index) =>
    claims.some((other, at) => at !== index && likeness(one, other) > 0.8),
  )
  // No heading says what the metadata say: the metadata are trusted when two agree or no heading is.
  if (agreed) return agreed
  const only = headings.filter(({ level, text }) => level === 1 && !isSite(text, sites))
  if (only.length === 1 && first && wordsOf(first).length >= 3) return only[0]?.text ?? first
  return claim ?? only[0]?.text ?? headings.find(({ text }) => !isSite(text, sites))?.text ?? null
}

/** Parts of the window's title that the copyright notice names. */
function owners(window: string | null, owner: string): string[] {
  return (window ?? '').split(separator).filter((part) => {
    const key = folded(part)
    return key.length >= 4 && ` ${owner} `.includes(` ${key} `)
  })
}

function isSite(text: string, sites: readonly string[]): boolean {
  const key = folded(text)
  return key === '' || sites.some((site) => folded(site) === key)
}

/** Words in common over the words of the longer text (Jaccard's index, on sets), 0 to 1. */
function likeness(a: string, b: string): number {
  const left = new Set(folded(a).split(' '))
  const right = new Set(folded(b).split(' '))
  const shared = [...left].filter((word) => right.has(word)).length
  const whole = left.size + right.size - shared
  if (whole === 0) return 0
  // A title that was cut off for the window begins as the heading does.
  const shorter = Math.min(left.size, right.size)
  const contained = shorter >= 4 && shared === shorter ? 0.85 : 0
  return Math.max(shared / whole, contained)
}

/** "Opinion Why the strike matters" is "Why the strike matters" where the metadata say so. */
function withoutKicker(heading: string, claims: readonly string[]): string {
  const whole = folded(heading)
  for (const claim of claims) {
    const key = folded(claim)
    const extra = wordsOf(heading).length - wordsOf(claim).length
    if (wordsOf(claim).length >= 4 && extra >= 1 && extra <= 3 && whole.endsWith(` ${key}`)) {
      const at = heading.toLowerCase().indexOf(claim.toLowerCase())
      if (at > 0) return heading.slice(at)
    }
  }
  return heading
}

const separator = /\s+(?:[|·•»«–—-]|::|\/)\s+|\s*[|»«]\s*|\s+::\s+/u

/** Chinese sites name section and site behind underscores. */
const channels = /^([^_]*\p{Script=Han}[^_]{7,})(?:_[^_]{2,16}){1,3}$/u

/** A window's title without what names the site or the section. */
export function withoutSite(
  title: string,
  sites: readonly string[],
  headings: readonly { readonly text: string }[] = [],
): string {
  const exact = headings.find(({ text }) => folded(text) === folded(title))
  if (exact) return title
  let rest = title.replace(channels, '$1')
  for (let round = 0; round < 3; round += 1) {
    const parts = partsOf(rest)
    const { head, tail } = parts
    if (parts.last !== null && (isSite(parts.last, sites) || isDomain(parts.last))) rest = head
    else if (parts.first !== null && (isSite(parts.first, sites) || isDomain(parts.first)))
      rest = tail
    else if (parts.last !== null && isExtra(head, parts.last, headings)) rest = head
    else break
  }
  return rest.trim()
}

function partsOf(title: string): {
  head: string
  last: string | null
  first: string | null
  tail: string
} {
  const marks = [...title.matchAll(new RegExp(separator, 'gu'))]
  const end = marks.at(-1)
  const start = marks[0]
  if (!end || !start) return { head: title, last: null, first: null, tail: title }
  return {
    head: title.slice(0, end.index),
    last: title.slice(end.index + end[0].length),
    first: title.slice(0, start.index),
    tail: title.slice(start.index + start[0].length),
  }
}

function isDomain(text: string): boolean {
  return /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}$/i.test(text.trim())
}

/** The last part is the site's or the section's: a heading has only the rest, or it looks like a name. */
function isExtra(
  head: string,
  last: string,
  headings: readonly { readonly text: string }[],
): boolean {
  const key = folded(head)
  if (headings.some(({ text }) => folded(text) === key)) return true
  const words = wordsOf(last).length
  return (
    wordsOf(head).length >= 3 && words <= 5 && (outletName(last) !== null || headings.length === 0)
  )
}

/**
 * The site's name beside the headline in the window's title: "Headline – The Daily Beacon". Names that
 * `passed` matches and bylines are passed over.
 */
export function siteBesideTitle(
  window: string | null,
  title: string | null,
  passed: RegExp,
): string | null {
  if (!window || !title) return null
  const key = folded(title)
  let rest = window
  for (let round = 0; round < 4; round += 1) {
    const { head, last, first, tail } = partsOf(rest)
    if (last === null || first === null) return null
    if (folded(tail) === key) return first.trim()
    const ahead = folded(head)
    const fits = ahead !== '' && (ahead.startsWith(key) || key.startsWith(ahead))
    if (fits && !passed.test(last.trim()) && !/^(?:by|von|par|por|di)\s/i.test(last))
      return last.trim()
    rest = head
  }
  return null
}
