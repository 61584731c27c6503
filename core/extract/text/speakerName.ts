const capital =
  "(?:\\p{Lu}\\.|(?:al-|el-|d’|d'|O’|O')?\\p{Lu}(?:[\\p{L}\\p{M}-]|['’](?!s(?!\\p{L})))*)"
const joint = '(?:de|la|le|du|des|del|della|di|da|dos|van|von|der|den|ten|bin|ibn|al|el|af)'

/** Two or more capitalised words, or one: as a source for regular expressions with the `u` flag. */
export const properName = `${capital}(?:\\s(?:${joint}\\s)*${capital}){0,6}`

const roleWord =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|M|Mme|Sr|Sra|Herr|Frau|President|Vice|Prime|Deputy|Foreign|Defen[cs]e|Interior|Finance|Trade|Energy|Minister|Affairs|Secretary|State|Ambassador|Spokes(?:man|woman|person)|Chief|Director|Chair(?:man|woman)?|Commissioner|General|Colonel|Major|Captain|Admiral|Commander|Senator|Representative|Governor|Mayor|Chancellor|King|Queen|Prince|Princess|Sheikh|Envoy|Professor|Doctor|Analyst|Judge|Justice|Coordinator|Special|Senior|Acting|Former|Executive|Speaker|Leader|Head|Inspector|Sergeant|Lieutenant|Officer|Imam|Bishop|Archbishop|Pope|Ministro|Ministra|Presidente|Presidenta|Ministre|Président|Présidente|Canciller|Premier|Première|Präsident|Präsidentin|Außenminister|Außenministerin|Ministerin|Kanzler|Kanzlerin|Sprecher|Sprecherin|министр|президент)\.?$/iu

/** A name without title or office: "Russian Foreign Minister Sergei Lavrov" is "Sergei Lavrov". */
export function withoutOffice(name: string): string {
  const parts = name.split(' ')
  const office = parts.findLastIndex(
    (part, index) => index < parts.length - 1 && roleWord.test(part),
  )
  // "Special Envoy" is all there is.
  if (roleWord.test(parts.at(-1) ?? '')) return name
  return parts.slice(office + 1).join(' ')
}

/** Full names in the order of the text, to complete surnames that follow. */
export function fullNames(text: string): string[] {
  const names: string[] = []
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])${properName}`, 'gu'))) {
    const name = withoutOffice(match[0])
    if (name.includes(' ')) names.push(name)
  }
  return names
}

/** "Kiselyov" becomes "Dmitry Kiselyov" when exactly one such person was named before. */
export function completeName(name: string, known: readonly string[]): string {
  if (name.includes(' ')) return name
  const full = new Set(
    known.filter((other) => other.endsWith(` ${name}`) && other.split(' ').length <= 4),
  )
  const [only] = full
  return full.size === 1 && only ? only : name
}
