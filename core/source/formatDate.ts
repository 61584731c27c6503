const months = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ')

/** A partial ISO date for people: `2013` → 2013, `2013-11` → Nov 2013, `2013-11-22` → 22 Nov 2013. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month && months[Number(month) - 1]
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ')
}
