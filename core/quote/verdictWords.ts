import type { ReviewReason } from './review.ts'
import type { QuoteStatus, QuoteVerdict } from './verifyQuote.ts'

/** Sign and words of a verdict, for people; colour is never the only signal. */
export const verdictSigns: Readonly<Record<QuoteStatus, { sign: string; word: string }>> = {
  exact: { sign: '✓', word: 'exact' },
  typography: { sign: '≈', word: 'typography' },
  edited: { sign: '✎', word: 'edited' },
  review: { sign: '!', word: 'needs review' },
  differs: { sign: '✕', word: 'differs from source' },
  orphan: { sign: '?', word: 'not found in source' },
}

/** One sentence that says what the verdict rests on. */
export function explainVerdict(verdict: QuoteVerdict): string {
  const { status, alterations, typography } = verdict
  if (status === 'exact') return 'The words stand in the source exactly so.'
  if (status === 'differs') return 'The words do not stand in the source like this.'
  if (status === 'orphan')
    return 'The source has no such passage at the place that the quotation names.'
  if (status === 'review') {
    const [first = '', ...others] = verdict.reasons.map(explainReason)
    const more = others.length > 0 ? ` And ${others.length} more.` : ''
    return `${first.charAt(0).toUpperCase()}${first.slice(1)}.${more}`
  }
  const kinds = typography.map(
    (difference) =>
      `${difference.content.trim() || 'space'} for ${difference.exact.trim() || 'space'}`,
  )
  if (status === 'typography')
    return `Only typography differs: ${[...new Set(kinds)].slice(0, 4).join(', ')}.`
  const said = alterations.map((alteration) => {
    if (alteration.kind === 'sic') return '[sic]'
    if (alteration.kind === 'emphasis') return `emphasis on “${shorten(alteration.inserted)}”`
    if (alteration.kind === 'cut') return `without “${shorten(alteration.removed)}”`
    if (alteration.kind === 'added') return `added [${alteration.inserted}]`
    return `[${alteration.inserted}] for “${shorten(alteration.removed)}”`
  })
  return `Marked alterations only: ${said.slice(0, 4).join(', ')}${said.length > 4 ? ' …' : ''}.`
}

/** Why a person must look, as a clause. */
export function explainReason({ kind, words }: ReviewReason): string {
  const shown = `“${shorten(words.trim())}”`
  switch (kind) {
    case 'bracketed negation':
      return `the brackets stand for ${shown}, which holds a negation`
    case 'bracketed quantity':
      return `the brackets stand for ${shown}, which holds a number`
    case 'dropped negation':
      return `the quotation leaves out ${shown} right beside it, which turns the sense round`
    case 'part of a word':
      return `the quotation cuts into the word ${shown}`
    case 'part of a quantity':
      return `the quotation parts the number from its scale in ${shown}`
  }
}

function shorten(words: string): string {
  return words.length > 60
    ? `${words.slice(0, 40).trimEnd()} … ${words.slice(-15).trimStart()}`
    : words
}
