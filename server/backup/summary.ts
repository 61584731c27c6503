/** What people count, by the table that holds it. */
const counted: readonly (readonly [table: string, one: string, many: string])[] = [
  ['brief', 'brief', 'briefs'],
  ['version', 'version', 'versions'],
  ['source', 'source', 'sources'],
  ['member', 'person', 'people'],
]

/** How much a backup holds, in words for people: "2 briefs, 5 versions, …". */
export function summary(rows: ReadonlyMap<string, number>): string {
  return counted
    .map(([table, one, many]) => {
      const count = rows.get(table) ?? 0
      return `${count} ${count === 1 ? one : many}`
    })
    .join(', ')
}
