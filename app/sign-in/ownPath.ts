/** The path to go on to after signing in; whatever could lead to another site becomes `/`. */
export function ownPath(next: string | string[] | undefined): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/'
  const base = 'http://chancery.invalid'
  const url = URL.canParse(next, base) ? new URL(next, base) : null
  return url?.origin === base ? url.pathname + url.search : '/'
}
