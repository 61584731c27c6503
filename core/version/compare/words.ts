import fastDiff from 'fast-diff'
import type { Token } from './tokens.ts'

/** Tokens of A from `a0` to `a1` gave way to those of B from `b0` to `b1`. */
export interface Hunk {
  a0: number
  a1: number
  b0: number
  b1: number
}

/** Distinct tokens that the UTF-16 units below the surrogates can stand for. */
const mostDistinct = 0xd7fe

/**
 * The differences between two runs of tokens: Myers' difference over words (fast-diff), then made
 * readable: neighbours with next to nothing between them become one, and what may stand in several
 * places begins with a sentence or a word.
 */
export function diffTokens(a: readonly Token[], b: readonly Token[]): Hunk[] {
  const codes = new Map<string, number>()
  const encode = (tokens: readonly Token[]) => {
    let coded = ''
    for (const { key } of tokens) {
      let code = codes.get(key)
      if (code === undefined) {
        code = codes.size + 1
        codes.set(key, code)
      }
      coded += String.fromCharCode(code)
    }
    return coded
  }
  const [codedA, codedB] = [encode(a), encode(b)]
  if (codes.size > mostDistinct) return [{ a0: 0, a1: a.length, b0: 0, b1: b.length }]
  const hunks: Hunk[] = []
  let [atA, atB] = [0, 0]
  let open: Hunk | null = null
  for (const [kind, { length }] of fastDiff(codedA, codedB)) {
    if (kind === fastDiff.EQUAL) {
      atA += length
      atB += length
      open = null
      continue
    }
    if (!open) {
      open = { a0: atA, a1: atA, b0: atB, b1: atB }
      hunks.push(open)
    }
    if (kind === fastDiff.DELETE) atA = open.a1 = atA + length
    else atB = open.b1 = atB + length
  }
  return slide(a, b, merge(a, b, hunks))
}

function merge(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  const merged: Hunk[] = []
  for (const hunk of hunks) {
    let current = hunk
    for (let last = merged.at(-1); last; last = merged.at(-1)) {
      if (!isWeak(a.slice(last.a1, current.a0), sizeOf(a, b, last), sizeOf(a, b, current))) break
      merged.pop()
      current = { a0: last.a0, a1: current.a1, b0: last.b0, b1: current.b1 }
    }
    merged.push(current)
  }
  return merged
}

/** Whether what stays between two changes only makes them harder to read. */
function isWeak(between: readonly Token[], before: number, after: number): boolean {
  if (between.some(({ kind }) => kind === 'node' || kind === 'break')) return false
  const words = between.filter(({ kind }) => kind === 'word')
  if (words.length === 0) return between.every(({ kind }) => kind === 'space')
  const letters = words.reduce((sum, { from, to }) => sum + to - from, 0)
  return words.length <= 3 && letters * 2 <= Math.min(before, after)
}

function sizeOf(a: readonly Token[], b: readonly Token[], { a0, a1, b0, b1 }: Hunk): number {
  const letters = (tokens: readonly Token[]) =>
    tokens.reduce((sum, { kind, from, to }) => sum + (kind === 'word' ? to - from : 0), 0)
  return Math.max(letters(a.slice(a0, a1)), letters(b.slice(b0, b1)))
}

function slide(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  for (const [at, hunk] of hunks.entries()) {
    const isRemoval = hunk.b0 === hunk.b1
    if (!isRemoval && hunk.a0 !== hunk.a1) continue
    const tokens = isRemoval ? a : b
    const [from, to] = isRemoval ? [hunk.a0, hunk.a1] : [hunk.b0, hunk.b1]
    const last = hunks[at - 1]
    const next = hunks[at + 1]
    const mostLeft = hunk.a0 - (last?.a1 ?? 0)
    const mostRight = (next?.a0 ?? a.length) - hunk.a1
    let [best, bestScore] = [0, score(tokens, from)]
    const consider = (shift: number) => {
      const one = score(tokens, from + shift)
      if (one > bestScore) [best, bestScore] = [shift, one]
    }
    for (let n = 1; n < mostLeft && tokens[from - n]?.key === tokens[to - n]?.key; n++) consider(-n)
    for (let n = 0; n + 1 < mostRight && tokens[from + n]?.key === tokens[to + n]?.key; n++)
      consider(n + 1)
    hunk.a0 += best
    hunk.a1 += best
    hunk.b0 += best
    hunk.b1 += best
  }
  return [...hunks]
}

/** How well a change may begin here: with a sentence, with a word, or elsewhere. */
function score(tokens: readonly Token[], at: number): number {
  const [before, here] = [tokens[at - 1], tokens[at]]
  if (!before || before.kind === 'break') return here?.kind === 'word' ? 3 : 1
  if (before.kind === 'space' && here?.kind === 'word')
    return /^[.!?…]$/.test(tokens[at - 2]?.key ?? '') ? 3 : 2
  return here?.kind === 'break' ? 2 : 0
}
