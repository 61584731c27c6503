import { fewestRepeated } from './repeats.ts'
import { gap, type Word } from './words.ts'

/** Every third place of a source is kept; the rest is asked for. */
const step = 3
/** Words of a print: any run of eight contains one that begins at a place that is kept. */
const size = fewestRepeated - step + 1

/**
 * What is kept of a passage so that repeats of it are found: the hash of every third run of six
 * words, signed 32-bit integers. Sampling one side only still misses no run of eight words. Stored:
 * whoever changes the folding or the hash has to have them made again.
 * @see Manber, Finding Similar Files in a Large File System, 1994 (fingerprints)
 */
export function keptPrints(words: readonly Word[]): number[] {
  return printsOf(words, step)
}

/** What prose is looked up by: the hash of every run of six words. */
export function askedPrints(words: readonly Word[]): number[] {
  return printsOf(words, 1)
}

function printsOf(words: readonly Word[], by: number): number[] {
  const hashes = words.map(({ word }) => hashOf(word))
  const prints = new Set<number>()
  for (let start = 0; start + size <= words.length; start += by) {
    let hash = 0x2545f491
    let whole = true
    for (let at = start; at < start + size; at += 1) {
      if (words[at]?.word === gap) whole = false
      hash = mix(hash ^ (hashes[at] ?? 0))
    }
    if (whole) prints.add(hash)
  }
  return [...prints]
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** MurmurHash3's finalizer. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}
