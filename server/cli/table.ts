/** Longest cell, in characters; the last column is never cut. */
const widest = 48

/** Rows of text in aligned columns, for a terminal. Columns named in `numbers` align to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly string[] = [],
): string {
  const last = head.length - 1
  const cells = [head, ...rows].map((row) =>
    row.map((cell, column) => (column === last ? cell : cut(cell))),
  )
  const widths = head.map((_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? '')].length)),
  )
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length))
          return numbers.includes(head[column] ?? '') ? space + cell : cell + space
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function cut(cell: string): string {
  const characters = [...cell]
  return characters.length > widest ? `${characters.slice(0, widest - 1).join('')}…` : cell
}
