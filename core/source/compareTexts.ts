import type { BlockKind } from '../extract/article.ts'
import type { RevisionText } from '../extract/revision.ts'
import { type WordChange, wordDiff } from '../quote/wordDiff.ts'
import { align } from '../version/align.ts'

/** A run of words that both texts have, that only the older has, or that only the newer has. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly words: string
}

/** A block of either text, in reading order. */
export interface BlockChange {
  readonly change: 'same' | 'changed' | 'removed' | 'added'
  readonly kind: BlockKind
  readonly runs: readonly WordRun[]
}

interface BlockText {
  readonly kind: BlockKind
  readonly words: string
}

const runKinds: Readonly<Record<WordChange['kind'], WordRun['kind']>> = {
  same: 'same',
  source: 'removed',
  brief: 'added',
}

/** Share of the words of both that two blocks must have in common to be the same one, changed. */
const likeness = 0.4

/**
 * What an outlet changed between two texts of an article: blocks are paired in order, those that are
 * alike word by word, then words are compared within each pair.
 */
export function compareTexts(before: RevisionText, after: RevisionText): BlockChange[] {
  const older = blocksOf(before)
  const newer = blocksOf(after)
  const partners = align(older, newer, ({ words }) => words, alike)
  const changes: BlockChange[] = []
  let reached = 0
  const removeUpTo = (end: number) => {
    for (const { kind, words } of older.slice(reached, end))
      changes.push({ change: 'removed', kind, runs: [{ kind: 'removed', words }] })
    reached = Math.max(reached, end)
  }
  for (const [index, { kind, words }] of newer.entries()) {
    const at = partners[index] ?? null
    const partner = at === null ? undefined : older[at]
    if (at === null || !partner) {
      changes.push({ change: 'added', kind, runs: [{ kind: 'added', words }] })
      continue
    }
    removeUpTo(at)
    reached = at + 1
    const runs = wordDiff(words, partner.words).map(({ kind, words }) => ({
      kind: runKinds[kind],
      words,
    }))
    const same = partner.words === words && partner.kind === kind
    changes.push({ change: same ? 'same' : 'changed', kind, runs })
  }
  removeUpTo(older.length)
  return changes
}

function blocksOf({ text, blocks }: RevisionText): BlockText[] {
  return blocks.map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }))
}

/** Dice's coefficient over the distinct words. */
function alike(a: BlockText, b: BlockText): boolean {
  const [first, second] = [wordsOf(a.words), wordsOf(b.words)]
  const common = [...first].filter((word) => second.has(word)).length
  return (2 * common) / (first.size + second.size) >= likeness
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text])
}
