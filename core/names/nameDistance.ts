import { isVowelless } from './romanize.ts'
import { soundOf } from './soundOf.ts'

/** Sounds that languages write for each other. */
const related = new Set([
  'bp',
  'dt',
  'gk',
  'hk',
  'gh',
  'sz',
  'fv',
  'SZ',
  'CS',
  'Ch',
  'Ck',
  'Zj',
  'Ss',
  'Zz',
  'Cj',
])
/** Of those, the ones that also a name's first sound may be exchanged for. */
const relatedFirst = new Set(['gk', 'hk', 'sz', 'fv', 'SZ', 'CS', 'Ch', 'Zj', 'ij', 'ou', 'Cj'])

/** Costs of one vowel for another; pairs that are not here cost 0.9. */
const vowelPairs = new Map([
  ['ij', 0.2],
  ['ei', 0.3],
  ['ou', 0.3],
  ['ae', 0.5],
  ['ao', 0.5],
  ['eo', 0.8],
])
const pair = (a: string, b: string) => (a < b ? a + b : b + a)
const isVowel = (sound: string) => 'aeiouj'.includes(sound)

/**
 * How unlike two spellings may be, by the length of the longer sound: a difference that is a slip in
 * a long name makes another name of a short one (Bush and Bosh, Iran and Iraq).
 */
function budgetFor(length: number): number {
  if (length <= 3) return 0
  if (length === 4) return 0.45
  if (length === 5) return 0.5
  if (length === 6) return 0.75
  return length < 10 ? 1 : 1.3
}

/**
 * How unlike two spellings of a name are: 0 when they sound alike; null when they are no spellings of
 * one name. An edit distance (Damerau, restricted) over their sounds in which vowels and related consonants cost
 * less, an unrelated one is never exchanged, the first sound is protected, and one letter may be
 * missing where the name is long enough or the found one is merely cut off (Assa for Assad).
 */
export function nameDistance(typed: string, found: string): number | null {
  const a = soundOf(typed)
  const b = soundOf(found)
  const longest = Math.max(a.length, b.length)
  if (longest < 3 || !a || !b) return null
  if (a === b) return 0
  const [first, other] = [a.charAt(0), b.charAt(0)]
  if (first !== other && !relatedFirst.has(pair(first, other))) return null
  const vowelless = isVowelless(typed) !== isVowelless(found)
  const distance = weigh(a, b, vowelless)
  const budget = vowelless ? 0.7 : budgetFor(longest)
  return distance <= budget + 1e-9 ? distance : null
}

function weigh(a: string, b: string, vowelless: boolean): number {
  const short = Math.max(a.length, b.length) <= 4
  const rows: number[][] = [[0]]
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 0; i <= a.length; i += 1)
    for (let j = i === 0 ? 1 : 0; j <= b.length; j += 1) {
      const [x, y] = [a.charAt(i - 1), b.charAt(j - 1)]
      const costs = [
        i > 0 ? at(i - 1, j) + lossOf(a, i - 1, vowelless) : Number.POSITIVE_INFINITY,
        j > 0 ? at(i, j - 1) + gainOf(b, j - 1, vowelless) : Number.POSITIVE_INFINITY,
        i > 0 && j > 0
          ? at(i - 1, j - 1) + exchange(x, y, short, vowelless)
          : Number.POSITIVE_INFINITY,
      ]
      if (i > 2 && j > 2 && x === b.charAt(j - 2) && y === a.charAt(i - 2))
        costs.push(at(i - 2, j - 2) + 0.6)
      const row = rows[i] ?? []
      row[j] = Math.min(...costs)
      rows[i] = row
    }
  return at(a.length, b.length)
}

/** A sound of what was typed is missing in what was found. */
function lossOf(sound: string, at: number, vowelless: boolean): number {
  // A last letter that was cut off, unless it is the ending of Syrian, Asians.
  const cut = at === sound.length - 1 && !/(?:an|s)$/.test(sound)
  return cut && !isVowel(sound.charAt(at)) && !vowelless ? 0.45 : gainOf(sound, at, vowelless)
}

function gainOf(sound: string, at: number, vowelless: boolean): number {
  const letter = sound.charAt(at)
  if (at === 0) return 2
  if (vowelless) return isVowel(letter) ? 0.1 : 2
  if (letter === 'h') return 0.35
  if (isVowel(letter)) return 0.6
  // Russian, Austrian: another word, not a slip.
  return at === sound.length - 1 && /(?:an|s)$/.test(sound) ? 1.5 : 1
}

function exchange(a: string, b: string, short: boolean, vowelless: boolean): number {
  if (a === b) return 0
  if (isVowel(a) && isVowel(b)) {
    const cost = vowelPairs.get(pair(a, b)) ?? 0.9
    if (vowelless) return cost / 4
    return short ? cost * 1.6 : cost
  }
  if (related.has(pair(a, b))) return 0.5
  return 2
}
