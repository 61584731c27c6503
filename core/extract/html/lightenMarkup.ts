import { NotAnArticle } from '../article.ts'
import { OpenTags } from './openTags.ts'
import { slimTag } from './slimTag.ts'
import { tagEnd } from './tagEnd.ts'

export interface LightMarkup {
  readonly markup: string
  /** Contents of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[]
}

/** Tags, entities and stray signs above which a tree would take gigabytes; the largest pages have some 30,000. */
const mostPieces = 120_000

/** Tags whose content is dropped without a look inside. */
const dropped = new Set(
  'script style iframe svg math object canvas noscript noframes noembed xmp textarea template video audio'.split(
    ' ',
  ),
)

/** Tags whose content is text up to their end, so that a "<" inside opens nothing. */
const raw = new Set(['title'])

/**
 * One linear pass over the markup before a tree is built: scripts, styles, drawings and comments go,
 * long attributes go, nesting is kept within `deepestTags`. The parser and Readability behind it are
 * neither linear nor safe with what a hostile page can hold.
 * @throws NotAnArticle when there is more markup than any page has.
 */
export function lightenMarkup(html: string): LightMarkup {
  const out: string[] = []
  const jsonLd: string[] = []
  const open = new OpenTags()
  const ends = new Map<string, number>()
  let pieces = 0
  let at = 0
  const spend = (count: number) => {
    pieces += count
    if (pieces > mostPieces) throw tooMuch()
  }
  while (at < html.length) {
    const next = html.indexOf('<', at)
    const text = html.slice(at, next < 0 ? undefined : next)
    spend(countOf(text, '&'))
    if (text !== '') out.push(text)
    if (next < 0) break
    at = next
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      at = end < 0 ? html.length : end + 3
      continue
    }
    const sign = html.charAt(at + 1)
    if (sign === '!' || sign === '?') {
      const end = html.indexOf('>', at)
      at = html.startsWith('<![CDATA[', at) ? at + 9 : end < 0 ? html.length : end + 1
      continue
    }
    const name = /^<\/?([a-z][^\s/>]{0,60})/i.exec(html.slice(at, at + 64))?.[1]?.toLowerCase()
    if (!name) {
      spend(1)
      out.push('&lt;')
      at += 1
      continue
    }
    const end = tagEnd(html, at)
    const tag = html.slice(at, end)
    at = end
    if (sign === '/') {
      if (open.close(name)) out.push(`</${name}>`)
      continue
    }
    const shadow = name === 'template' && /\sshadowroot/i.test(tag)
    if (dropped.has(name) && !shadow) {
      if (tag.endsWith('/>') && name !== 'script') continue
      const from = at
      at = endOfRaw(html, at, name, ends)
      if (name === 'noscript' && holdsText(html.slice(from, at))) {
        // Some sites hide the text itself from whoever runs scripts.
        at = from
        continue
      }
      if (name === 'script' && /\bld\+json\b/i.test(tag))
        jsonLd.push(html.slice(from, at).replace(/<\/script[^>]*>?$/i, ''))
      continue
    }
    if (raw.has(name)) {
      const from = at
      at = endOfRaw(html, at, name, ends)
      const words = html.slice(from, at).replace(/<\/title[^>]*>?$/i, '')
      out.push(`<title>${words.replaceAll('<', '&lt;').slice(0, 2000)}</title>`)
      continue
    }
    if (shadow) continue
    if (open.open(name)) {
      spend(1)
      out.push(slimTag(tag))
    } else if (!open.isBlock(name)) out.push(' ')
    else if (out.at(-1) !== parted) {
      // Where blocks nest too deep, what they part stays parted.
      spend(1)
      out.push(parted)
    }
  }
  return { markup: out.join(''), jsonLd }
}

/** Between blocks whose tags were left out. */
const parted = '<br><br>'

/** What a page beyond all bounds is refused with. */
export function tooMuch(): NotAnArticle {
  return new NotAnArticle(
    'too-large',
    'The page has far more markup than an article. Copy its text and paste it instead.',
  )
}

/** Words of a `<noscript>` from which it holds text, not a picture or a notice. */
const fewestWords = 20

function holdsText(markup: string): boolean {
  if (markup.length > 50_000 || !/<p[\s>]/i.test(markup)) return false
  return (
    markup.replace(/<[^>]{0,2000}>/g, ' ').split(/\s+/).length >= fewestWords &&
    !/javascript/i.test(markup)
  )
}

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1
  return count
}

/** Where the content of a raw tag ends, behind its closing tag; `known` keeps the search linear. */
function endOfRaw(html: string, at: number, name: string, known: Map<string, number>): number {
  if ((known.get(name) ?? 0) === -1) return at
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi')
  closing.lastIndex = at
  const found = closing.exec(html)
  if (!found) {
    // Never closed: what follows is read as the page, not lost.
    known.set(name, -1)
    return at
  }
  const end = html.indexOf('>', found.index)
  return end < 0 ? html.length : end + 1
}
