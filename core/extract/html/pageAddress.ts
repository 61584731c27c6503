import type { MetaTags } from './metaTags.ts'
import { metaOf } from './metaTags.ts'

/** Characters at the start of a page in which a browser notes where it was saved from. */
const noted = 4000

/** The address that a browser or SingleFile wrote into the page that it saved. */
export function savedFrom(html: string): string | null {
  const head = html.slice(0, noted)
  const found =
    /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(head) ??
    /Page saved with SingleFile\s+url:\s*(\S+)/i.exec(head)
  return absolute(found?.[1] ?? null, null)
}

/** The page's own address, http or https: what it states, unless it states but its site's front page. */
export function pageAddress(
  document: Document,
  meta: MetaTags,
  others: { saved: string | null; structured: string | null; fetched: string | undefined },
): string | null {
  const base =
    others.saved ??
    absolute(others.fetched ?? null, null) ??
    absolute(document.querySelector('base')?.getAttribute('href') ?? null, null)
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null
  const stated = [
    canonical,
    metaOf(meta, 'og:url'),
    others.saved,
    others.structured,
    others.fetched,
  ]
    .map((address) => absolute(address ?? null, base))
    .filter((address) => address !== null)
  return stated.find((address) => !isFront(address)) ?? stated[0] ?? null
}

function absolute(address: string | null, base: string | null): string | null {
  const plain = address?.trim()
  if (!plain || plain.length > 2000) return null
  const url = URL.parse(plain, base ?? undefined)
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null
}

function isFront(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && /^\/?(?:index\.\w+|[a-z]{2})?\/?$/.test(url.pathname) && url.search === ''
}
