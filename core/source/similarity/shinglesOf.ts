/** Words in a shingle. Five in a row are seldom shared by chance, and survive an edit nearby. */
const size = 5

/**
 * How much of a text is compared, in UTF-16 units: some 30,000 words. What lies behind tells no more
 * about whether two texts are the same, and a book must not hold up the server.
 */
export const longestCompared = 200_000

/** Scripts that set no spaces between words: each character counts as a word. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const words = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, 'gu')

/**
 * The shingles of a text: every run of five words, as a 32-bit hash. Case, accents, punctuation and
 * the setting of blocks do not count. Stored bands are made of these: whoever changes the folding or
 * the hash has to have them made again.
 * @see Broder, On the resemblance and containment of documents, 1997
 */
export function shinglesOf(text: string): ReadonlySet<number> {
  const folded = text
    .slice(0, longestCompared)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  const hashes = (folded.match(words) ?? []).map(hashOf)
  const shingles = new Set<number>()
  for (let start = 0; start + size <= hashes.length; start += 1) {
    let hash = 0
    for (let at = start; at < start + size; at += 1)
      hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x01000193) + 0x9e3779b9
    shingles.add(hash >>> 0)
  }
  return shingles
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}
