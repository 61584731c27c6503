import { folded, wordsOf } from '../text/features.ts'
import { knownOutlet } from '../text/knownOutlets.ts'
import { outletName } from '../text/outletName.ts'
import { personNames } from '../text/personNames.ts'
import { siteBesideTitle } from './findTitle.ts'
import { type MetaTags, metaOf } from './metaTags.ts'
import type { PageClues } from './pageClues.ts'

/** Names that a content management system puts where the site's should be. */
const template =
  /^(?:wordpress|my (?:site|blog|wordpress.*)|just another.*|blogger|blogspot|joomla!?|drupal|wix(?:\.com)?|squarespace|site ?name|website|home(?: ?page)?|untitled|news|article|index|example(?: site)?|facebook|twitter|u\.?s\.?|u\.?k\.?|world|international|global|edition)$/i

/** Where anybody publishes: the outlet is whoever does. */
const platform =
  /^(?:medium|substack|wordpress(?:\.com)?|blogger|tumblr|ghost|livejournal|youtube|msn|yahoo(?: news)?|google(?: news)?|apple news|flipboard)$/i

function withoutArticle(name: string): string {
  return folded(name).replace(/^the /, '')
}

/** A creator that is no person but a ministry or an institute. */
function houseIn(creator: string | null): string | null {
  if (!creator || personNames(creator, true)) return null
  return (
    outletName(creator) ??
    (wordsOf(creator).length >= 3 && /\s(?:of|for|de|für|di|des|du)\s/.test(creator)
      ? creator
      : null)
  )
}

/**
 * The outlet: og:site_name, publisher, application name, the name beside the headline, a known host.
 * A name that looks like a host yields to a proper one.
 */
export function findPublisher(
  clues: PageClues,
  title: string | null,
  visible: string | null,
): string | null {
  const { meta, structured } = clues
  const beside = siteBesideTitle(clues.window, title, platform)
  const stated = [
    metaOf(meta, 'og:site_name'),
    structured?.publisher ?? null,
    metaOf(meta, 'application-name', 'apple-mobile-web-app-title'),
    clues.site,
    metaOf(meta, 'citation_publisher', 'dc.publisher', 'dcterms.publisher', 'publisher'),
    clues.logo,
    houseIn(metaOf(meta, 'dc.creator', 'dcterms.creator')),
    beside,
  ]
    .map((name) => (name ? cleaned(name) : null))
    .filter((name) => name !== null)
    .filter((name) => !isHeadline(name, meta))
  const proper = stated.filter((name) => !isHost(name) && !isLabel(name, clues.url))
  const known = proper.map(knownOutlet).find((name) => name !== null)
  const byHost = hostOutlet(clues.url)
  const first = proper.find((name) => !platform.test(name)) ?? null
  const label = stated.find((name) => isLabel(name, clues.url))
  if (!first) return byHost ?? hostOf(clues.url, label) ?? visible ?? proper[0] ?? stated[0] ?? null
  if (known && folded(known).includes(folded(first))) return known
  // "the Courier" in one place is "The Meridian Courier" in another.
  const short = withoutArticle(first)
  return proper.find((name) => withoutArticle(name).endsWith(` ${short}`)) ?? first
}

/** Names by which the site may be called in titles. */
export function siteNames(clues: PageClues): string[] {
  const { meta, structured } = clues
  const names = [
    metaOf(meta, 'og:site_name'),
    structured?.publisher ?? null,
    metaOf(meta, 'application-name', 'apple-mobile-web-app-title'),
    clues.site,
    clues.logo,
    hostOutlet(clues.url),
    ...labelsOf(clues.url).filter((label) => label.length > longestInitials),
  ]
    .filter((name) => name !== null)
    .filter((name) => !isHeadline(name, meta))
  return names.flatMap((name) => [name, ...name.split(/\s+[|–—-]\s+/u)])
}

/** Words from which a site's name that is also the page's title is a headline in the wrong field. */
const shortestHeadline = 5

function isHeadline(name: string, meta: MetaTags): boolean {
  if (wordsOf(name).length < shortestHeadline) return false
  return folded(name) === folded(metaOf(meta, 'og:title') ?? '')
}

function cleaned(name: string): string | null {
  const [first = ''] = name.split(/\s+[|·•–—]\s+|\s+-\s+|\s*\|\s*/u)
  const plain = first
    .replace(/^(?:©|\(c\)|copyright)\s*(?:\d{4})?\s*/i, '')
    .replace(/^@/, '')
    .replace(/,\s(?:the|la|le|l[’']|die|das|el|il|o|a)\s?\p{Ll}.*$/u, '')
    .replace(/,?\s(?:Inc|Ltd|LLC|GmbH|S\.A|Corp)\.?$/u, '')
    .trim()
  if (plain === '' || plain.length > 80 || template.test(plain) || /^https?:|^\d+$/.test(plain))
    return null
  return knownOutlet(plain) ?? plain
}

function isHost(name: string): boolean {
  return !/\s/.test(name) && /^[\w-]+(?:\.[\w-]+)+$/.test(name) && knownOutlet(name) === null
}

/** "nj" on www.nj.com is a part of the address, not a name. */
function isLabel(name: string, url: string | null): boolean {
  return name === name.toLowerCase() && labelsOf(url).includes(name) && knownOutlet(name) === null
}

function labelsOf(url: string | null): string[] {
  return (url ? (URL.parse(url)?.hostname ?? '') : '').split('.')
}

/** Longest label of a host that says nothing by itself, in UTF-16 units. */
const longestInitials = 3

/** The label of a host as a name; with what follows it where it is only initials. */
function hostOf(url: string | null, label: string | undefined): string | null {
  if (!label || label.length > longestInitials) return label ?? null
  return labelsOf(url).slice(labelsOf(url).indexOf(label)).join('.')
}

/** The known outlet whose site a host name is. */
function hostOutlet(url: string | null): string | null {
  const host = url ? (URL.parse(url)?.hostname ?? null) : null
  if (!host) return null
  const plain = host.replace(/^(?:www|m|amp|mobile|edition|news|en)\./, '')
  // "hosted.ap.org" is the agency's too.
  const parent = plain.split('.').length > 2 ? plain.replace(/^[^.]+\./, '') : plain
  const known = knownOutlet(plain) ?? knownOutlet(parent)
  return known && wordsOf(known).length > 0 ? known : outletName(plain)
}
