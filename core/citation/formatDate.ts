/**
 * A date as precise as it is known, in words: `2013`, `November 2013`, `22 November 2013`. Takes
 * ISO 8601 (`2013`, `2013-11`, `2013-11-22`); anything else comes back as it is.
 */
export function formatDate(published: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(published)
  if (!match) return published
  const [, year, month, day] = match
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  return date.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  })
}
