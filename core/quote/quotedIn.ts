import type { Attribution, SpokenQuote } from '../extract/article.ts'
import { canonicalize, type RevisionText } from '../extract/revision.ts'
import { quotedSpans } from '../extract/text/quotedSpans.ts'
import type { TextRange } from './sentences.ts'

/** Whose words a passage of an article is, where they are not the article's own. */
export interface QuotedIn {
  /** Who says them; empty when the article does not say, or they are its own. */
  readonly speaker: string
  /** The outlet that the article took them from; empty when none is named. */
  readonly via: string
  /**
   * `sure`: the text says so of these very words. `likely`: it says so in the same sentence, and a
   * person must look. `none`: nothing is known.
   */
  readonly confidence: 'sure' | 'likely' | 'none'
  /** The words stand wholly between quotation marks. */
  readonly spoken: boolean
}

/**
 * A text with what its import read of it, in the order of the text. One that the browser has kept
 * from before that was sent has none.
 */
export interface ReadText extends RevisionText {
  readonly quotes?: readonly SpokenQuote[]
  readonly attributions?: readonly Attribution[]
}

const own: QuotedIn = { speaker: '', via: '', confidence: 'none', spoken: false }

/**
 * Proposes who is quoted by a passage and through whom. Only what the article states: a passage that
 * is partly the article's own narration, or spoken by two people, proposes nobody. Offsets are UTF-16
 * units into the text.
 */
export function quotedIn(article: ReadText, { start, end }: TextRange): QuotedIn {
  const speeches = locate(
    article.text,
    (article.quotes ?? []).map(({ quote, speaker }) => ({ words: quote, of: speaker ?? '' })),
  )
  const parts = article.blocks
    .filter((block) => block.start < end && block.end > start && block.kind !== 'caption')
    .map((block) => {
      const part = { start: Math.max(start, block.start), end: Math.min(end, block.end) }
      return ofPart(article, block, part, speeches)
    })
  const [first, ...rest] = parts
  if (!first) return own
  const spoken = parts.every((part) => part.spoken)
  const same = (field: 'speaker' | 'via') =>
    rest.every((part) => part[field] === first[field]) ? first[field] : ''
  const [speaker, via] = [same('speaker'), same('via')]
  if (!speaker && !via) return { ...own, spoken }
  const likely = parts.some((part) => part.confidence === 'likely')
  return { speaker, via, confidence: likely ? 'likely' : 'sure', spoken }
}

interface Located extends TextRange {
  readonly of: string
}

function ofPart(
  article: ReadText,
  block: TextRange,
  part: TextRange,
  speeches: readonly Located[],
): QuotedIn {
  const text = article.text.slice(block.start, block.end)
  const from = part.start - block.start
  const to = part.end - block.start
  const span = quotedSpans(text).find((span) => span.start <= from && span.end >= to) ?? null
  const speech =
    span &&
    speeches.find(
      (speech) => speech.start < block.start + span.end && speech.end > block.start + span.start,
    )
  const whole = passageOf(article, text)
  const near = whole ? '' : span ? nearby(article, text, span) : ''
  const via = whole || near
  const named = speech?.of ?? ''
  // "declaró a Reuters Elena Duarte": the import may read both as one name.
  const speaker = via && named.startsWith(`${via} `) ? named.slice(via.length + 1) : named
  if (!speaker && !via) return { ...own, spoken: span !== null }
  return { speaker, via, confidence: near ? 'likely' : 'sure', spoken: span !== null }
}

/** The outlet that the article takes a whole block from. */
function passageOf({ attributions = [] }: ReadText, text: string): string {
  for (const { outlet, text: passage } of attributions) {
    const words = canonicalize(passage)
    // A sentence that names its outlet is the article's own, though it be all of its paragraph.
    if (words.includes(text) && !names(text, outlet)) return outlet
  }
  return ''
}

/** The outlet named in the sentence around a quotation, beside it and not within it. */
function nearby({ attributions = [] }: ReadText, text: string, span: TextRange): string {
  const found = new Set<string>()
  for (const { outlet, text: sentence } of attributions) {
    const words = canonicalize(sentence)
    const at = words ? text.indexOf(words) : -1
    if (at < 0 || at >= span.end || at + words.length <= span.start) continue
    const beside = `${text.slice(at, Math.max(at, span.start))} ${text.slice(span.end, Math.max(span.end, at + words.length))}`
    if (names(beside, outlet)) found.add(outlet)
  }
  const [outlet = ''] = found
  return found.size === 1 ? outlet : ''
}

/** Whether a text names an outlet, by one of its names' telling words. */
function names(text: string, outlet: string): boolean {
  const words: readonly string[] = outlet.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  const telling = words.filter((word) => !/^(?:the|of|le|la|les|el|die|der|das|news)$/iu.test(word))
  const has = (word: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').test(text)
  return telling.length > 0 ? telling.some(has) : text.includes(outlet)
}

/** Where each of the words stands, each after the one before it. */
function locate(
  text: string,
  list: readonly { readonly words: string; readonly of: string }[],
): Located[] {
  const located: Located[] = []
  let from = 0
  for (const { words, of } of list) {
    const sought = canonicalize(words)
    const start = sought ? text.indexOf(sought, from) : -1
    if (start < 0) continue
    from = start + sought.length
    located.push({ start, end: from, of })
  }
  return located
}
