import { soundOf } from './soundOf.ts'

const classes: Record<string, string> = {
  b: 'p',
  p: 'p',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  h: 'k',
  s: 's',
  z: 's',
  S: 'c',
  Z: 'c',
  C: 'c',
  v: 'f',
  f: 'f',
  m: 'm',
  n: 'n',
  l: 'l',
  r: 'r',
}

/** The first sound and the consonants after it, related ones as one. Vowels and h are left out. */
function skeletonOf(sound: string): string {
  const [first = '', ...rest] = sound
  const consonants = rest.filter((letter) => letter !== 'h').map((letter) => classes[letter] ?? '')
  return (classes[first] ?? 'a') + consonants.join('')
}

/**
 * Keys under which a name is looked up: those of two spellings of one name have at least one in
 * common, those of other names may. They are the skeleton of its consonants and that skeleton without any one
 * of them but the first (the deletion neighbourhood of Mor & Fraenkel 1982), so that a missing, an
 * additional or a wrong consonant does not matter, and vowels never do. At most 12.
 */
export function nameKeys(word: string): string[] {
  const sound = soundOf(word)
  if (sound.length < 3) return []
  const skeleton = skeletonOf(sound).slice(0, 11)
  const keys = new Set([skeleton])
  if (skeleton.length > 2)
    for (let at = 1; at < skeleton.length; at += 1)
      keys.add(skeleton.slice(0, at) + skeleton.slice(at + 1))
  // Ch is also how German and French begin a خ or х: Chamenei, Chruschtschow.
  if (sound.startsWith('C')) for (const key of [...keys]) keys.add(`k${key.slice(1)}`)
  return [...keys].slice(0, 24)
}
