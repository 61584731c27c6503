import { romanize } from './romanize.ts'

/**
 * Rewrites a name to how it sounds, so that the spellings of different romanizations meet. Applied in
 * this order. Capitals are sounds without a Latin letter of their own: C as in church, S as in ship,
 * Z as in measure; j may be the first sound of either Jack or Janukowitsch.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  // Russian щ, ч, ш, ж in English, German, French and Polish.
  [/schtsch|shtsh|shch|chtch|szcz/g, 'SC'],
  [/tsch|tch|tsh/g, 'C'],
  [/dsch|dzh|dj/g, 'j'],
  [/sch|sh/g, 'S'],
  [/zh/g, 'Z'],
  [/ch/g, 'C'],
  // A letter with an h that only says how it is pronounced: خ, غ, ذ, ث and Greek ones.
  [/kh/g, 'h'],
  [/([gtdr])h/g, '$1'],
  [/ph/g, 'f'],
  [/wh|w/g, 'v'],
  [/ts|tz|cz/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  // Vowels: French ou, Dutch and English oe and ee, German umlauts in two letters.
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/([aou])e/g, '$1'],
  // A soft consonant before a vowel: Kiselyov, Kisseljow, Kiselev.
  [/(?<=[^aeiouyj])[yj]+[eo]/g, 'e'],
  [/(?<=[^aeiouyj])[yj]+u/g, 'u'],
  [/^ye/g, 'e'],
  [/y/g, 'i'],
  [/a(?=i)/g, 'e'],
  [/(?<=i)j$|j(?=i$)/g, ''],
  [/(.)\1+/g, '$1'],
  // A mute e: Poutine.
  [/(?<=[^aeiou].*[^aeiou])e$/g, ''],
  // A final v is voiceless, whatever it is written with: Lavrov, Lawrow, Lavroff.
  [/v$/g, 'f'],
  // After a hushing sound ё is written o in German, e in English: Gorbatschow, Gorbachev.
  [/(?<=[SCZ])of$/g, 'ef'],
]

/** How a single word sounds, for comparison with others only; empty when it has no letters. */
export function soundOf(word: string): string {
  return rules.reduce((text, [from, to]) => text.replace(from, to), romanize(word))
}
