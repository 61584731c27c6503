/** Parameters that say where a reader came from, not what the page is. */
const tracking =
  /^(utm_\w+|at_\w+|mc_[ce]id|(fb|g|d|y|msc|ttc|tw)clid|gbraid|wbraid|_ga|_gl|igshid|cmp|cmpid|ocid|ncid|s_cid|smid|smtyp|xtor|wt_mc|amp|_ref|__twitter_impression|output(type)?=amp)$/i

/** Hosts that show the same site for telephones, or by an old habit. */
const variantHost = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.])/

/** Where copies of AMP pages are kept: what follows is the page's own address. */
const ampCaches: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /(^|\.)google(\.[a-z]{2,3}){1,2}$/, path: /^\/amp\/(?:s\/)?(.+)$/ },
  { host: /\.cdn\.ampproject\.org$/, path: /^\/[acirv]+\/(?:s\/)?(.+)$/ },
]

/**
 * What all addresses of one page have in common: without scheme, `www.`, fragment, tracking
 * parameters, slash at the end and AMP variants, parameters in order. Null for what names no page:
 * a site's front page, or no web address at all.
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname, search, hash } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  for (const cache of ampCaches) {
    const inner = cache.host.test(host) ? cache.path.exec(pathname)?.[1] : undefined
    if (inner?.includes('.')) return addressKey(`https://${inner}${search}`)
  }
  const parameters = [...new URLSearchParams(search)]
    .filter(([name, value]) => !tracking.test(name) && !tracking.test(`${name}=${value}`))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const query = new URLSearchParams(parameters).toString()
  // Old applications keep their pages behind `#!`.
  const page = hash.startsWith('#!') ? hash : ''
  const path = plainPath(pathname)
  if (path === '' && query === '' && page === '') return null
  return `${host.replace(variantHost, '')}${path}${query && `?${query}`}${page}`
}

function plainPath(path: string): string {
  return readable(path)
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '')
    .replace(/\/$/, '')
    .replace(/\/amp$|(?<=[^/])\.amp(?=$|\.html?$)/i, '')
    .replace(/^\/amp(?=\/)|(?<=^\/[^/]+)\/amp(?=\/)/i, '')
    .replace(/\/$/, '')
}

/** `%C3%A9` as é, so that both spellings of an address are one. */
function readable(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
