import type { BlockKind, CandidateBlock } from './article.ts'

/** A block of a revision: a range of UTF-16 units in the canonical text, without the `\n` after it. */
export interface Block {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
}

/** The canonical text that quotations point into. Never changes once stored. */
export interface RevisionText {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Composes (NFC), collapses white space runs to one space and trims. Nothing else is touched. */
export function canonicalize(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Joins the included blocks to a canonical text with `\n` between blocks; empty ones are left out. */
export function composeRevision(candidates: readonly CandidateBlock[]): RevisionText {
  const blocks: Block[] = []
  let text = ''
  for (const candidate of candidates) {
    const words = candidate.included ? canonicalize(candidate.text) : ''
    if (!words) continue
    if (text) text += '\n'
    blocks.push({ kind: candidate.kind, start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, blocks }
}
