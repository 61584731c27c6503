import type { Folded } from './fold.ts'
import { isDash, isInvisible, isQuotationMark, isSpace } from './fold.ts'

export interface TypographyDifference {
  readonly kind: 'quotation mark' | 'dash' | 'ligature' | 'dots' | 'space'
  /** As it stands in the brief. */
  readonly content: string
  /** As it stands in the source. */
  readonly exact: string
}

/**
 * Lists what differs between two texts whose folded forms agree; of edited quotations, between
 * stretches of them (`from` in the folded exact).
 */
export function typographyDifferences(
  content: string,
  foldedContent: Folded,
  exact: string,
  foldedExact: Folded,
  from = 0,
): TypographyDifference[] {
  const differences: TypographyDifference[] = []
  const length = foldedContent.text.length
  const whole = length === foldedExact.text.length
  const contentAt = (k: number) =>
    k === 0 ? 0 : k === length ? content.length : (foldedContent.at[k] ?? 0)
  const exactAt = (k: number) =>
    whole && k === 0 ? 0 : whole && k === length ? exact.length : (foldedExact.at[from + k] ?? 0)
  for (let k = 0; k < length; ) {
    let next = k + 1
    // A ligature folds to several units: go on until both texts have moved.
    while (next < length && (contentAt(next) === contentAt(k) || exactAt(next) === exactAt(k)))
      next++
    const here = content.slice(contentAt(k), contentAt(next))
    const there = exact.slice(exactAt(k), exactAt(next))
    const outer = !whole && (k === 0 || next === length) && here.trim() === there.trim()
    if (here !== there && !outer)
      differences.push({ kind: kindOf(here, there), content: here, exact: there })
    k = next
  }
  return differences
}

function kindOf(here: string, there: string): TypographyDifference['kind'] {
  const bare = (text: string) =>
    [...text].filter((char) => !isSpace(char) && !isInvisible(char)).join('')
  const [a, b] = [bare(here), bare(there)]
  if (a === b) return 'space'
  if (a.includes('…') || b.includes('…')) return 'dots'
  if ([...a].some(isDash)) return 'dash'
  return [...a].some(isQuotationMark) ? 'quotation mark' : 'ligature'
}
