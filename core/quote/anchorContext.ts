import { hasNegation, splitsQuantity } from './loadedWords.ts'

/** Most of a prefix or suffix that is compared, folded UTF-16 units. */
const longestContext = 64

/** Likeness of contexts that have nothing to do with each other. */
const chance = 0.4
/** Contexts that are shorter, UTF-16 units, tell little where they differ. */
const tellingLength = 16

/** How alike two contexts are that both lie right before (or after) a passage, 0 to 1. */
export function alikeness(known: string, found: string, side: 'before' | 'after'): number {
  const turn = (text: string) =>
    side === 'before' ? [...text.trimEnd()].reverse().join('') : text.trimStart()
  const a = turn(known.toLowerCase()).slice(0, longestContext)
  const b = turn(found.toLowerCase()).slice(0, a.length)
  if (!a) return 0
  let run = 0
  while (run < a.length && a[run] === b[run]) run++
  if (run === a.length) return 1
  const like = Math.max(run / a.length, 1 - distance(a, b) / a.length)
  // Any two texts share this much; of a few letters, more.
  return Math.max(0, (like - chance) / (1 - chance)) * Math.min(1, a.length / tellingLength)
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
    (beginsWord(text, start) || lastToken(left) === (lastToken(prefix) || '\n')) &&
    (endsWord(text, end) || firstToken(right) === (firstToken(suffix) || '\n'))
  const wasWhole =
    (!prefix || beginsWord(before, from) || !beginsWord(text, start)) &&
    (!suffix || endsWord(before, to) || !endsWord(text, end))
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
  // Few is another thing than a few.
  const some = /^(?:few|little)\b/i.test(exact) && /\ba\s+$/i.test(left) && !/\ba\s+$/i.test(prefix)
  return { whole, same: whole && wasWhole && !negated && !parted && !some }
}

/** Scripts that set no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Whether what stands before `offset` belongs to another word: `un|able` and `1,|500` are one. */
export function beginsWord(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset)
  const after = text.slice(offset, offset + 2)
  if (unspaced.test(before.slice(-1)) || unspaced.test(after.charAt(0))) return true
  if (/^\p{Nd}/u.test(after)) return !/[\p{L}\p{M}\p{N}\p{Sc}−+±-]$|\p{Nd}[.,]$/u.test(before)
  if (!/^[\p{L}\p{M}]/u.test(after)) return true
  return !/[\p{L}\p{M}\p{Nd}]$|[\p{L}\p{Nd}][-‐‑'’]$/u.test(before)
}

/** The same for what stands after it. */
export function endsWord(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset)
  const after = text.slice(offset, offset + 2)
  if (/^\p{M}/u.test(after)) return false
  if (unspaced.test(before.slice(-1)) || unspaced.test(after.charAt(0))) return true
  if (/\p{Nd}$/u.test(before)) return !/^[\p{L}\p{N}\p{Sc}%‰°]|^[.,]\p{Nd}/u.test(after)
  if (!/[\p{L}\p{M}]$/u.test(before)) return true
  return !/^[\p{L}\p{Nd}]|^[-‐‑'’][\p{L}\p{Nd}]/u.test(after)
}

const lastToken = (text: string) => /\S*$/u.exec(text)?.[0] ?? ''
const firstToken = (text: string) => /^\S*/u.exec(text)?.[0] ?? ''
const lastWord = (text: string) => lastToken(text.trimEnd())
const firstWord = (text: string) => firstToken(text.trimStart())
