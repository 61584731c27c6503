import type { Alteration } from './alteration.ts'
import { type Around, findAlterations, nothingAround } from './findAlterations.ts'
import { foldTypography } from './fold.ts'
import { type ReviewReason, reviewEnd, reviewStart } from './review.ts'
import type { TextRange } from './sentences.ts'
import type { TypographyDifference } from './typographyDifferences.ts'
import { typographyDifferences } from './typographyDifferences.ts'

/**
 * How the words of a quotation stand to the words that it was taken from. `review`: they are the
 * source's with marked alterations only, yet may mislead; a person must look.
 */
export type VerdictStatus = 'exact' | 'typography' | 'edited' | 'review' | 'differs'

export interface Verdict {
  readonly status: VerdictStatus
  /** Empty unless `edited` or `review`; in the order of the quotation. */
  readonly alterations: readonly Alteration[]
  /** Differences of typography; empty when `exact` and when the words differ. */
  readonly typography: readonly TypographyDifference[]
  /** Why a person must look; empty unless `review`. */
  readonly reasons: readonly ReviewReason[]
}

export interface VerdictOptions {
  /** Words of the quotation in italics, UTF-16 units: emphasis that the source does not have. */
  readonly emphasis?: readonly TextRange[]
  readonly around?: Around
}

const differs: Verdict = { status: 'differs', alterations: [], typography: [], reasons: [] }

/**
 * Decides on a quotation: `content` as it stands in the brief, `exact` as published. One answer for
 * browser, server and exporters. Words either match or do not; likeness counts for nothing, since a
 * sentence and its negation are alike. Linear in the length. For `differs`, `wordDiff` says how.
 */
export function verdict(
  content: string,
  exact: string,
  { emphasis = [], around = nothingAround }: VerdictOptions = {},
): Verdict {
  const found = compare(content, exact, around)
  if (!found) return differs
  const emphasised = emphasis.map(({ start, end }) => ({
    kind: 'emphasis' as const,
    at: start,
    removed: '',
    inserted: content.slice(start, end),
  }))
  const alterations = [...found.alterations, ...emphasised].sort((a, b) => a.at - b.at)
  const status =
    found.reasons.length > 0
      ? 'review'
      : alterations.length > 0
        ? 'edited'
        : found.typography.length > 0
          ? 'typography'
          : 'exact'
  return { status, alterations, typography: found.typography, reasons: found.reasons }
}

/** How the words stand to the source's, whatever their emphasis; null where they differ. */
function compare(content: string, exact: string, around: Around): Omit<Verdict, 'status'> | null {
  if (content === exact && content.trim())
    return { alterations: [], typography: [], reasons: reviewEdges(content, exact, around) }
  const words = content.normalize('NFC')
  const foldedWords = foldTypography(words)
  const foldedExact = foldTypography(exact)
  if (foldedWords.text === foldedExact.text && foldedWords.text) {
    const typography = typographyDifferences(words, foldedWords, exact, foldedExact)
    return { alterations: [], typography, reasons: reviewEdges(content, exact, around) }
  }
  return findAlterations(words, exact, foldedExact, around)
}

/** The passage as a whole may have been cut out of its sentence so that it misleads. */
function reviewEdges(content: string, exact: string, { before, after }: Around): ReviewReason[] {
  const whole = before + exact + after
  const end = before.length + exact.length
  return [...reviewStart(whole, before.length), ...reviewEnd(whole, end, content.length)]
}
