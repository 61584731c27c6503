import type { Alteration } from './alteration.ts'
import { findAlterations } from './findAlterations.ts'
import { foldTypography } from './fold.ts'
import type { TypographyDifference } from './typographyDifferences.ts'
import { typographyDifferences } from './typographyDifferences.ts'

/** How the words of a quotation stand to the words that it was taken from. */
export type VerdictStatus = 'exact' | 'typography' | 'edited' | 'differs'

export interface Verdict {
  readonly status: VerdictStatus
  /** Empty unless `edited`; in the order of the quotation. */
  readonly alterations: readonly Alteration[]
  /** Differences of typography; empty when `exact` and when the words differ. */
  readonly typography: readonly TypographyDifference[]
}

const none = { alterations: [], typography: [] } as const

/**
 * Decides on a quotation: `content` as it stands in the brief, `exact` as published. One answer for
 * browser, server and exporters. Words either match or do not; likeness counts for nothing, since a
 * sentence and its negation are alike. Linear in the length. For `differs`, `wordDiff` says how.
 */
export function verdict(content: string, exact: string): Verdict {
  if (content === exact) return { status: content.trim() ? 'exact' : 'differs', ...none }
  const words = content.normalize('NFC')
  const foldedWords = foldTypography(words)
  const foldedExact = foldTypography(exact)
  if (foldedWords.text === foldedExact.text && foldedWords.text) {
    const typography = typographyDifferences(words, foldedWords, exact, foldedExact)
    return { status: typography.length ? 'typography' : 'exact', alterations: [], typography }
  }
  const found = findAlterations(words, exact, foldedExact)
  return found ? { status: 'edited', ...found } : { status: 'differs', ...none }
}
