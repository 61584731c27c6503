import { introducedPerson } from './biography.ts'
import { type Classified, isBody } from './classified.ts'
import { countWords, endsSentence, folded, startsLower } from './features.ts'

export interface Refined {
  readonly blocks: readonly Classified[]
  /** Whom a closing paragraph introduces: the author, when no byline names one. */
  readonly introduced: readonly string[]
  readonly warnings: readonly string[]
}

/** Second look at the classified lines, when the whole article is known. */
export function refineBlocks(lines: readonly Classified[]): Refined {
  const { blocks: joined, warnings } = joinCutParagraphs(withoutRepeats(lines))
  const { blocks, introduced } = withoutIntroductions(withoutTail(joined))
  return { blocks: withoutLooseHeadings(blocks), introduced, warnings }
}

const drop = (block: Classified): Classified => ({ ...block, kind: 'other', included: false })

/** Blocks of a dump beyond which it is no page, and comparing each with each would take minutes. */
const longestDump = 3000

/** UTF-16 units beyond which a paragraph is no pull quote. */
const longestPulled = 1500

/** Pull quotes and teasers say again what a paragraph says; so do texts that a page holds twice. */
function withoutRepeats(blocks: readonly Classified[]): Classified[] {
  if (blocks.length > longestDump) return withoutDoubles(blocks)
  const texts = blocks.map((block) => (isBody(block) ? ` ${folded(block.text)} ` : ''))
  const seen = new Set<string>()
  return blocks.map((block, index) => {
    if (!block.included || block.kind === 'title') return block
    if (block.text.length > longestPulled) {
      if (seen.has(block.text)) return drop(block)
      seen.add(block.text)
      return block
    }
    const words = folded(block.text)
    if (block.kind === 'caption' || words.split(' ').length >= 5) {
      if (seen.has(words)) return drop(block)
      seen.add(words)
    }
    if (block.kind === 'caption' || words.split(' ').length < 5) return block
    if (words.split(' ').length < 7 || /:$/.test(block.text)) return block
    const pulled = texts.some(
      (text, other) =>
        other !== index && text.length > words.length + 12 && text.includes(` ${words} `),
    )
    return pulled ? drop(block) : block
  })
}

/** What a huge dump says twice, letter for letter. */
function withoutDoubles(blocks: readonly Classified[]): Classified[] {
  const seen = new Set<string>()
  return blocks.map((block) => {
    if (!block.included || block.kind === 'title' || block.text.length < shortestDouble)
      return block
    if (seen.has(block.text)) return drop(block)
    seen.add(block.text)
    return block
  })
}

/** UTF-16 units below which lines repeat each other by chance ("Yes.", "Monday"). */
const shortestDouble = 30

/** Shortest half, in words, of a paragraph that navigation cut in two. */
const shortestHalf = 8

function joinCutParagraphs(blocks: readonly Classified[]): {
  blocks: Classified[]
  warnings: string[]
} {
  const result: Classified[] = []
  const warnings: string[] = []
  let open: { at: number; apart: boolean } | null = null
  for (const block of blocks) {
    if (!isBody(block)) {
      if (open && block.kind !== 'caption') open.apart = true
      result.push(block)
      continue
    }
    const half: Classified | undefined = open ? result[open.at] : undefined
    if (open && half && block.kind === half.kind && (startsLower(block.text) || open.apart)) {
      result[open.at] = { ...half, text: `${half.text} ${block.text}` }
      if (open.apart)
        warnings.push(
          `A paragraph that the page cuts in two was joined: “… ${half.text.slice(-30).trim()} | ${block.text.slice(0, 30).trim()} …”.`,
        )
      if (endsSentence(block.text)) open = null
      continue
    }
    result.push(block)
    const hangs =
      !endsSentence(block.text) &&
      block.kind !== 'listItem' &&
      countWords(block.text) >= shortestHalf
    open = hangs ? { at: result.length - 1, apart: false } : null
  }
  return { blocks: result, warnings }
}

/** Teasers come in a few groups; an article is never eaten up from its end. */
const mostTails = 6

/** Drops teasers after the article: a few words, cut off from the rest by something else. */
function withoutTail(blocks: readonly Classified[]): Classified[] {
  const result = [...blocks]
  const counts = blocks.map((block) => (isBody(block) ? countWords(block.text) : 0))
  for (let round = 0; ; round += 1) {
    const total = counts.reduce((sum, count) => sum + count, 0)
    const last = result.findLastIndex(isBody)
    let first = last
    while (first > 0 && result[first - 1]?.included && result[first - 1]?.kind !== 'title')
      first -= 1
    const tail = result.slice(first, last + 1)
    const words = counts.slice(first, last + 1).reduce((sum, count) => sum + count, 0)
    const apart = first > 0 && result[first - 1]?.kind === 'other'
    const unfinished = tail.every((block) => !endsSentence(block.text)) && words < total * 0.25
    const small = words < 30 && words < total * 0.12
    const teasing =
      tail.some((block) => block.kind === 'heading') && words < total * 0.25 && words < 90
    const between = lengthOfGap(result, first)
    if (
      round >= mostTails ||
      last < 0 ||
      !apart ||
      !((small && between >= 2) || unfinished || (teasing && between >= 2))
    )
      return result
    for (let index = first; index <= last; index += 1) {
      const block = result[index]
      if (block) result[index] = drop(block)
      counts[index] = 0
    }
  }
}

function lengthOfGap(blocks: readonly Classified[], first: number): number {
  let count = 0
  for (let index = first - 1; index >= 0 && !blocks[index]?.included; index -= 1) count += 1
  return count
}

/** "Jane Roe is a fellow at …" at the very end, of somebody the article does not speak of. */
function withoutIntroductions(blocks: readonly Classified[]): {
  blocks: Classified[]
  introduced: string[]
} {
  const result = [...blocks]
  const introduced: string[] = []
  for (;;) {
    const last = result.findLastIndex(isBody)
    const block = result[last]
    const rest = result.filter((other, index) => index < last && isBody(other))
    const name = block && rest.length >= 2 ? introducedPerson(block.text) : null
    const surname = name?.split(' ').at(-1) ?? ''
    if (!block || !name || rest.some((other) => other.text.includes(surname)))
      return { blocks: result, introduced }
    introduced.unshift(name)
    result[last] = drop(block)
  }
}

function withoutLooseHeadings(blocks: readonly Classified[]): Classified[] {
  const last = blocks.findLastIndex(isBody)
  return blocks.map((block, index) =>
    block.kind === 'heading' && block.included && index > last ? drop(block) : block,
  )
}
