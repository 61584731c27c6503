import type { TextRange } from '../quote/sentences.ts'

/** A passage that a brief quotes. */
interface QuotedPassage extends TextRange {
  readonly brief: { readonly id: string; readonly title: string }
  /** Id of the quotation. */
  readonly quote: string
}

/** A brief that quotes from a block. */
export interface BriefMark {
  readonly id: string
  readonly title: string
  /** The first quotation that it has there, and its passage. */
  readonly quote: string
  readonly start: number
  readonly end: number
  /** How many passages of the block it quotes. */
  readonly passages: number
}

/**
 * What stands in the margin: for each block, by its start, the briefs that quote from it, in order of
 * the passages. A passage over several blocks is marked where it begins.
 */
export function briefMarks(
  blocks: readonly TextRange[],
  quoted: readonly QuotedPassage[],
): ReadonlyMap<number, readonly BriefMark[]> {
  const marks = new Map<number, BriefMark[]>()
  for (const { brief, quote, start, end } of quoted.toSorted((a, b) => a.start - b.start)) {
    const block = blocks.find((block) => block.end > start && block.start < end)
    if (!block) continue
    const here = marks.get(block.start) ?? []
    const at = here.findIndex(({ id }) => id === brief.id)
    const before = here[at]
    if (before) here[at] = { ...before, passages: before.passages + 1 }
    else here.push({ ...brief, quote, start, end, passages: 1 })
    marks.set(block.start, here)
  }
  return marks
}
