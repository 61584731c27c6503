import { folded } from '../text/features.ts'
import { knownOutlet } from '../text/knownOutlets.ts'
import { personNames } from '../text/personNames.ts'
import { readMeta } from '../text/readMeta.ts'
import { metasOf } from './metaTags.ts'
import type { PageClues } from './pageClues.ts'

/** Names of accounts and desks that stand where a person should. */
const nobody =
  /\b(?:admin(?:istrator)?|staff|editors?|editorial|team|desk|newsroom|redaktion|rédaction|redacción|redazione|redação|webmaster|web ?desk|guest|anonymous|unknown|user\d*|root|agency|agencies|news|press|reuters|afp|dpa|ap|associated press)\b/i

/**
 * The authors: structured data, then meta tags, then what is marked or reads as a byline. Names that
 * stand nowhere on the page yield to a visible byline, and a house is no author.
 */
export function findAuthors(
  clues: PageClues,
  visible: readonly string[],
  publisher: string | null,
  page: string,
): string[] {
  const persons = new Set(
    (clues.structured?.authors ?? [])
      .filter(({ person }) => person)
      .map(({ name }) => name)
      .concat(metasOf(clues.meta, 'author').flatMap(namesIn))
      .filter((name) => personNames(name, true)?.length === 1)
      .map(folded),
  )
  const houses = [publisher, clues.site, clues.structured?.publisher ?? null]
    .filter((name) => name !== null)
    .map(folded)
  // A blog may be named after whoever writes it.
  const isHouse = (name: string) =>
    !persons.has(folded(name)) && houses.some((house) => ` ${house} `.includes(` ${folded(name)} `))
  const people = (texts: readonly string[]) => {
    const names = texts.flatMap(namesIn)
    return unique(withoutHalves(names.filter((name) => !isHouse(name) && !nobody.test(name))))
  }
  const structured = people(
    (clues.structured?.confirmed ? clues.structured.authors : [])
      .filter(({ house }) => !house)
      .map(({ name }) => name),
  )
  const tagged = people(
    metasOf(
      clues.meta,
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'citation_author',
      'dc.creator',
      'dcterms.creator',
      'dc.contributor',
      'byl',
      'article:author_name',
    ),
  )
  const marked = people(clues.marked)
  const read = people(visible)
  const shown = folded(page)
  const stands = (names: readonly string[]) =>
    names.length > 0 && names.every((name) => shown.includes(folded(name)))
  const told = [structured, tagged, marked, read].filter((names) => names.length > 0)
  const best = told.find(stands)
  const [first] = told
  if (!first) return []
  const chosen = best ?? first
  // A visible byline may name more people than the metadata do.
  const fuller = [read, marked, tagged].find(
    (names) =>
      names.length > chosen.length && names.length <= 8 && chosen.every((name) => has(names, name)),
  )
  return fuller ?? chosen
}

/** Among full names a single word is a place or a house: "Jane Roe, Space". */
function withoutHalves(names: readonly string[]): string[] {
  const full = names.some((name) => /^\p{Lu}\S*\s\p{L}/u.test(name))
  return full ? names.filter((name) => /\s/.test(name)) : [...names]
}

function has(names: readonly string[], name: string): boolean {
  const key = folded(name)
  return names.some((other) => folded(other) === key)
}

/** Persons in a byline such as "By Jane Doe, Senior Correspondent, and John Roe". */
function namesIn(text: string): string[] {
  const plain = text
    .replace(/\S+@\S+|https?:\S+|@\w+/g, ' ')
    .replace(/\s*[|•·–—]\s.*$/u, '')
    .trim()
  if (plain === '' || plain.length > 300 || knownOutlet(plain)) return []
  const listed = plain.split(/\s*;\s*/).map(reversedName)
  if (listed.every((name) => name !== null)) return listed
  const read = readMeta(
    /^(?:by|von|par|por|di|da|door|от|автор)\b/i.test(plain) ? plain : `By ${plain}`,
  )
  if (read && read.authors.length > 0) return [...read.authors]
  return personNames(plain, false) ?? []
}

/** "Doe, Jane" is Jane Doe in library metadata; null for anything else. */
function reversedName(text: string): string | null {
  const [, surname = '', given = ''] =
    /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.]*)?)$/u.exec(text) ?? []
  if (!given || (given.includes(' ') && !/\s\p{Lu}\.?$/u.test(given))) return null
  return personNames(`${given} ${surname}`, false)?.[0] ?? null
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = folded(name)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
