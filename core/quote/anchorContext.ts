import { hasNegation, splitsQuantity } from './loadedWords.ts'
import { isWordBoundary } from './wordBoundary.ts'

/** Most of a prefix or suffix that is compared, folded UTF-16 units. */
const longestContext = 64

/** How alike two contexts are that both lie right before (or after) a passage, 0 to 1. */
export function alikeness(known: string, found: string, side: 'before' | 'after'): number {
  const turn = (text: string) =>
    side === 'before' ? [...text.trimEnd()].reverse().join('') : text.trimStart()
  const a = turn(known.toLowerCase()).slice(0, longestContext)
  const b = turn(found.toLowerCase()).slice(0, a.length)
  if (!a) return 0
  let run = 0
  while (run < a.length && a[run] === b[run]) run++
  return run === a.length ? 1 : Math.max(run / a.length, 1 - distance(a, b) / a.length)
}

/** Levenshtein's edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}

interface Known {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Longer than two words, UTF-16 units. */
const near = 48
const twoBefore = /(?:[^\s.;:!?,—]+\s+){1,2}$/u
const twoAfter = /^(?:\s+[^\s.;:!?,—]+){1,2}/u

/**
 * Whether words that did not change still say the same between their neighbours: `able` in `unable`,
 * `500` in `1,500`, `5` before another scale and `promise` after a new `not` do not. `whole`: the
 * passage begins and ends where words do, as far as it did before.
 */
export function neighbours(
  text: string,
  start: number,
  end: number,
  { exact, prefix, suffix }: Known,
): { whole: boolean; same: boolean } {
  const left = text.slice(Math.max(0, start - near), start)
  const right = text.slice(end, end + near)
  const before = `${prefix}${exact}${suffix}`
  const [from, to] = [prefix.length, prefix.length + exact.length]
  const whole =
    (isWordBoundary(text, start) || lastToken(left) === (lastToken(prefix) || '\n')) &&
    (isWordBoundary(text, end) || firstToken(right) === (firstToken(suffix) || '\n'))
  const wasWhole =
    (!prefix || isWordBoundary(before, from) || !isWordBoundary(text, start)) &&
    (!suffix || isWordBoundary(before, to) || !isWordBoundary(text, end))
  const negated =
    (prefix.trim() !== '' &&
      hasNegation(twoBefore.exec(left)?.[0] ?? '') !==
        hasNegation(twoBefore.exec(prefix)?.[0] ?? '')) ||
    (suffix.trim() !== '' &&
      hasNegation(twoAfter.exec(right)?.[0] ?? '') !==
        hasNegation(twoAfter.exec(suffix)?.[0] ?? ''))
  const parted =
    (splitsQuantity(text, start) && !(prefix && lastWord(left) === lastWord(prefix))) ||
    (splitsQuantity(text, end) && !(suffix && firstWord(right) === firstWord(suffix)))
  return { whole, same: whole && wasWhole && !negated && !parted }
}

const lastToken = (text: string) => /\S*$/u.exec(text)?.[0] ?? ''
const firstToken = (text: string) => /^\S*/u.exec(text)?.[0] ?? ''
const lastWord = (text: string) => lastToken(text.trimEnd())
const firstWord = (text: string) => firstToken(text.trimStart())
