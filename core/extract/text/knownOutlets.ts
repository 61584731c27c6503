import { folded } from './features.ts'
import { outletList } from './outletList.ts'

const canonical = new Map<string, string>()
const domains = new Map<string, string>()
for (const row of outletList.trim().split('\n')) {
  const [name = '', ...others] = row.split('|')
  for (const form of [name, ...others]) {
    const key = folded(form)
    if (!canonical.has(key)) canonical.set(key, name)
    if (/^[\w ]+$/.test(key) && !domains.has(compact(key))) domains.set(compact(key), name)
  }
}

/** Names long enough to forgive a slip, by their length. */
const byLength = Map.groupBy(
  [...canonical].filter(([form]) => form.length >= 8),
  ([form]) => form.length,
)

/** "the new york times" as a host name has it: without spaces and article. */
function compact(key: string): string {
  return key.replace(/^the /, '').replaceAll(' ', '')
}

/** Names that are ordinary words or places: known only in the very spelling of the list. */
const everyday = new Set(
  [
    'Dawn',
    'ABC',
    'The National',
    'Slate',
    'Salon',
    'Vox',
    'Guardian',
    'The Times',
    'Foreign Affairs',
    'Anadolu',
    'RT',
    'AP',
    'FT',
    'TIME',
    'DW',
    'AEI',
    'CFR',
    'ISW',
    'The Nation',
    'The Week',
    'The Hill',
    'Prospect',
    'Metro',
    'Stern',
    'Kurier',
    'Limes',
    'Focus Online',
    'Quartz',
    'The Age',
    'Sputnik',
    'La Presse',
    'Expresso',
    'Veja',
    'RTS',
    'NRC',
    'SANA',
    'The Australian',
    'The Diplomat',
    'The Spectator',
    'The Scotsman',
    'Die Presse',
    'The National Interest',
    'The American Interest',
    'IRIN',
    'Internazionale',
    'Avvenire',
    'العربية',
    'الحياة',
    'RAND',
    '20 Minutes',
    'Trouw',
    'Il Post',
    'Le Point',
    'Politiken',
  ].map(folded),
)

/** The canonical name of a known outlet, one slip of the pen forgiven ("The Gaurdian"); else null. */
export function knownOutlet(name: string): string | null {
  const key = folded(name)
  if (!key || key.length > 50) return null
  const exact = canonical.get(key) ?? canonical.get(key.replace(/^the /, ''))
  if (exact) return exact
  const host =
    /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d -]{3,40})\.(?:com|org|net|fr|de|es|it|ru|co\.uk|ie|eu|info)\/?$/iu.exec(
      name.trim(),
    )?.[1]
  if (host) return domains.get(compact(folded(host))) ?? null
  // One word differs from another by a letter too easily: "politics" is not Politico.
  if (key.length < 8 || !key.includes(' ')) return null
  for (const length of [key.length, key.length - 1, key.length + 1]) {
    const slip = byLength.get(length)?.find(([form]) => oneSlip(key, form))
    if (slip) return slip[1]
  }
  return null
}

/** Whether a known name is too common a word to be taken for an outlet without more evidence. */
export function isEverydayName(name: string): boolean {
  return everyday.has(folded(name))
}

/** Names as they appear in running text, longest first, for regular expressions. */
export const outletForms: readonly string[] = outletList
  .trim()
  .split(/[\n|]/)
  .filter((form) => !isEverydayName(form))
  .sort((a, b) => b.length - a.length)

/** One letter more, less or other, or two neighbours swapped (Damerau 1964). */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
