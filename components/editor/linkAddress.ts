const schemes = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address a person meant: `example.org` becomes `https://example.org/`, an e-mail address
 * `mailto:…`. Null when it is none, or of a kind that a brief may not link to.
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  if (!text || /\s/.test(text)) return null
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text)) return `mailto:${text}`
  const address = /^[a-z][a-z\d+.-]*:(?!\d+(\/|$))/i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (!schemes.has(url.protocol)) return null
  if (url.protocol === 'mailto:') return url.pathname.includes('@') ? url.href : null
  return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : null
}
