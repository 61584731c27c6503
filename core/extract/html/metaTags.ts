import { canonicalize } from '../revision.ts'

/** Contents of `<meta>` tags by their name, property or itemprop in lower case, in order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>

/** Tags beyond which a head is an attack. */
const mostTags = 500

export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>()
  for (const meta of [...document.querySelectorAll('meta')].slice(0, mostTags)) {
    const content = canonicalize(meta.getAttribute('content') ?? '')
    if (!content) continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (!name) continue
        const known = tags.get(name)
        if (known) known.push(content)
        else tags.set(name, [content])
      }
    }
  }
  return tags
}

/** The first content that any of the names has, in the order of the names. */
export function metaOf(tags: MetaTags, ...names: readonly string[]): string | null {
  for (const name of names) {
    const [first] = tags.get(name) ?? []
    if (first) return first
  }
  return null
}

/** All contents of all of the names. */
export function metasOf(tags: MetaTags, ...names: readonly string[]): string[] {
  return names.flatMap((name) => [...(tags.get(name) ?? [])])
}
