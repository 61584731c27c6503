import { composeRevision, type RevisionText } from '../../core/extract/revision.ts'

export interface InventedArticle {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string
  readonly published: string
  readonly language: string
  readonly tags: readonly string[]
  readonly revision: RevisionText
}

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Picks ranks from 0 with a probability of 1 / (rank + 2.7): Zipf's law as Mandelbrot has it. */
function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 2.7)
    sums[rank] = sum
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, size - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

const stopWords =
  'the of and to in a that is was for it with as on by at from are were be this'.split(' ')
const syllables =
  'ba co di fe gu ha jo ka le mi no pa qui ro su ta vo we zi chal bren stor min ter plan ver gra shu den lim pos tor'.split(
    ' ',
  )
const vocabularySize = 60_000

/** Invented words, names, outlets and articles of about 4 KB, the same for the same seed. */
export function inventArticles(seed = 1) {
  const random = seeded(seed)
  const pick = <T>(list: readonly T[], at: number): T => {
    const item = list[at % list.length]
    if (item === undefined) throw new Error('The list is empty.')
    return item
  }
  const invent = (count: number, parts: () => number) => {
    const made = new Set<string>()
    while (made.size < count)
      made.add(
        Array.from({ length: parts() }, () =>
          pick(syllables, Math.floor(random() * syllables.length)),
        ).join(''),
      )
    return [...made]
  }
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const words = invent(vocabularySize, () => 2 + Math.floor(random() * 3))
  const names = invent(6000, () => 3 + Math.floor(random() * 2)).map(capital)
  const outlets = invent(300, () => 3).map((word) => `The ${capital(word)} Post`)
  const authors = Array.from(
    { length: 3000 },
    (_, at) => `${pick(names, at)} ${pick(names, at * 7 + 3)}`,
  )
  const tags = words.slice(500, 600)
  const [word, name, outlet, author] = [
    zipf(words.length, random),
    zipf(names.length, random),
    zipf(outlets.length, random),
    zipf(authors.length, random),
  ]
  /** One name in ten is misspelt: a letter is missing. */
  const spelt = (right: string) => {
    if (random() > 0.1) return right
    const at = 1 + Math.floor(random() * (right.length - 1))
    return right.slice(0, at) + right.slice(at + 1)
  }
  const sentence = (people: readonly string[]) => {
    const length = 8 + Math.floor(random() * 20)
    const parts = Array.from({ length }, () =>
      random() < 0.38
        ? pick(stopWords, Math.floor(random() ** 2 * stopWords.length))
        : pick(words, word()),
    )
    if (random() < 0.35) parts[3] = spelt(pick(people, Math.floor(random() * people.length)))
    return `${capital(parts.join(' '))}.`
  }
  const article = (at: number): InventedArticle => {
    const people = Array.from({ length: 4 }, () => pick(names, name()))
    const title = Array.from({ length: 8 }, () => pick(words, word()))
    title[2] = pick(people, 0)
    const blocks: { kind: 'paragraph'; text: string; included: boolean }[] = []
    for (let length = 0; length < 4000; ) {
      const text = Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
        sentence(people),
      ).join(' ')
      blocks.push({ kind: 'paragraph', text, included: true })
      length += text.length
    }
    const day = new Date(Date.UTC(2005, 0, 1) + Math.floor(random() * 7600) * 86_400_000)
    return {
      id: `bench${String(at).padStart(7, '0')}`,
      title: capital(title.join(' ')),
      authors: [pick(authors, author())],
      outlet: pick(outlets, outlet()),
      published: day.toISOString().slice(0, 10),
      language: random() < 0.8 ? 'en' : pick(['de', 'fr', 'ru'], Math.floor(random() * 3)),
      tags: random() < 0.3 ? [pick(tags, Math.floor(random() * tags.length))] : [],
      revision: composeRevision(blocks),
    }
  }
  return { words, names, outlets, authors, tags, random, article }
}
