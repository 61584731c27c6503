import type { SourceFields } from '../api/sources.ts'
import { authorName } from '../citation/authorName.ts'
import { addressKey } from './addressKey.ts'

type Identifying = Pick<SourceFields, 'title' | 'authors' | 'url' | 'details'>

/**
 * What a source is recognised by: `doi:…`, `url:…` and `title:…`, as far as it has them. Every
 * source has a title, so the list is never empty. Sources with the same DOI or address are the same;
 * for the title see `sameRecord`.
 */
export function recordKeys({ title, url, details }: Identifying): string[] {
  const doi = doiOf(details.DOI) ?? doiOf(url)
  const address = url === null ? null : addressKey(url)
  return [
    ...(doi === null ? [] : [`doi:${doi}`]),
    ...(address === null ? [] : [`url:${address}`]),
    `title:${folded(title)}`,
  ]
}

/** Whether two sources are the same by DOI, address, or title and first author. */
export function sameRecord(a: Identifying, b: Identifying): boolean {
  const [one, other] = [keysByKind(a), keysByKind(b)]
  if (one.doi && other.doi) return one.doi === other.doi
  if (one.url && one.url === other.url) return true
  return one.title === other.title && sameFirstAuthor(a, b)
}

/** Without authors the title has to be more than a rubric such as "Editorial". */
function sameFirstAuthor(a: Identifying, b: Identifying): boolean {
  const [one, other] = [a.authors[0], b.authors[0]]
  if (one === undefined || other === undefined)
    return one === other && folded(a.title).split(' ').length > 3
  return familyName(one) === familyName(other)
}

function familyName(name: string): string {
  const parts = authorName(name)
  return folded('family' in parts ? parts.family : parts.literal)
}

function keysByKind(fields: Identifying): Partial<Record<string, string>> {
  return Object.fromEntries(recordKeys(fields).map((key) => key.split(/:(.*)/s, 2)))
}

/** `https://doi.org/10.1000/X` and `doi:10.1000/x` → `10.1000/x`. */
function doiOf(text: string | null | undefined): string | null {
  const found = /(?:^|doi\.org\/|doi:\s*)(10\.\d{4,9}\/\S+)$/i.exec(text?.trim() ?? '')?.[1]
  return found === undefined ? null : decoded(found).toLowerCase()
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
