import { wordsIn } from './words.ts'

/** The key of a finding about these words: the same as long as they are, wherever they stand. */
export function keyOfWords(group: string, words: string): string {
  return `${group}:${digest(
    wordsIn(words)
      .map(({ word }) => word)
      .join(' '),
  )}`
}

/** 64 bits of FNV-1a over UTF-16 units, twice with other beginnings, in hex. Stored in rulings. */
export function digest(text: string): string {
  return [0x811c9dc5, 0x1b873593]
    .map((seed) => {
      let hash = seed
      for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
