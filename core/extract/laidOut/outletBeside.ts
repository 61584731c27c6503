import { folded, wordsOf } from '../text/features.ts'
import { outletName } from '../text/outletName.ts'
import { readMeta } from '../text/readMeta.ts'
import type { StyledBlock } from './styledBlock.ts'

/**
 * The outlet as far as headers, footers and the window's title tell: surely, where the page says the
 * same, or likely.
 */
export function outletBeside(
  { title, said }: { readonly title: string | null; readonly said: readonly string[] },
  blocks: readonly StyledBlock[],
  titleIndex: number,
): { sure: string | null; likely: string | null } {
  const running = said.filter((text) => !/https?:|www\./.test(text))
  return {
    sure: siteIn(title, blocks),
    likely:
      masthead(blocks.slice(0, Math.max(0, titleIndex)), running) ??
      running.map(outletIn).find((name) => name !== null) ??
      null,
  }
}

/** "Headline - The Daily Beacon": a window's title ends with its site, and the page names it, too. */
function siteIn(title: string | null, blocks: readonly StyledBlock[]): string | null {
  const site = /\s[|·–—-]\s+([^|·–—]{3,50})$/u.exec(title ?? '')?.[1]
  const key = folded(site ?? '')
  if (!site || !key) return null
  const named = blocks.some(
    ({ kind, text }) =>
      kind !== 'title' && text.length < 120 && ` ${folded(text)} `.includes(` ${key} `),
  )
  return named ? (outletName(site) ?? site.trim()) : null
}

/** A name above the title that headers repeat: whose name it is need not be known. */
function masthead(above: readonly StyledBlock[], running: readonly string[]): string | null {
  const found = above.find(
    ({ text }) =>
      wordsOf(text).length <= 6 &&
      /^\p{Lu}/u.test(text) &&
      !/[\d.!?:]/.test(text) &&
      running.some((line) => ` ${folded(line)} `.includes(` ${folded(text)} `)),
  )
  return found ? (outletName(found.text) ?? found.text) : null
}

/** "The Daily Beacon · 3 May 2031": a header that names the outlet. */
function outletIn(text: string): string | null {
  const pieces = text.split(/\s+[|•·–—-]+\s+|\s{3,}/u)
  return (
    readMeta(text)?.outlet ??
    pieces.map((piece) => outletName(piece)).find((name) => name !== null) ??
    null
  )
}
