/** Words of no language, so that texts do not resemble each other unless they shall. */
const syllables =
  'ba ke ri so lu mon dar fel gin hat jor kas len mir nok par ros tal ven zur'.split(' ')

/** A made-up article of about 4 KB in paragraphs, the same for the same number. */
export function makeArticle(n: number): { title: string; text: string } {
  const random = generator(n + 1)
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join('')
  const sentence = () => {
    const words = Array.from({ length: 10 + Math.floor(random() * 12) }, word).join(' ')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)} of the ${word()} and the ${word()}.`
  }
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ')
  const title = `The ${word()} of ${word()} returns to number ${n}`
  return { title, text: [title, ...Array.from({ length: 7 }, paragraph)].join('\n\n') }
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
