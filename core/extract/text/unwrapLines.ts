/** Widest measure that is taken for a soft wrap; beyond it a line is a paragraph. */
const widest = 100
const narrowest = 40

/**
 * Undoes soft wraps (mail, Gopher, `fmt`): lines of a dump whose paragraphs were broken at a fixed
 * column become one line a paragraph. A line continues when the next line's first word would not
 * have fitted behind it. Dumps without a column come back as they are.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const column = wrapColumn(lines)
  if (column === null) return [...lines]
  const joined: string[][] = []
  let previous = ''
  for (const line of lines) {
    const before = joined.at(-1)
    if (before && continues(previous, line, column)) {
      const hyphened = /\p{Ll}-$/u.test(previous.trimEnd()) && /^\s*\p{Ll}/u.test(line)
      before.push(`${hyphened ? '' : ' '}${line.trim().replace(/^(?:>\s*)+/, '')}`)
    } else {
      joined.push([line.trimEnd()])
    }
    previous = line
  }
  return joined.map((parts) => parts.join(''))
}

function continues(previous: string, line: string, column: number): boolean {
  const next = line.trim()
  if (!previous.trim() || !next) return false
  if (/^(?:[•●▪*-]\s|#{1,6}\s|\d{1,2}[.)]\s|\[\d+\])/.test(next)) return false
  const quoted = /^\s*>/.test(previous)
  if (quoted !== next.startsWith('>')) return false
  const word = next.replace(/^(?:>\s*)+/, '').split(/\s/, 1)[0] ?? ''
  return previous.trimEnd().length + 1 + word.length > column
}

/** The column at which the dump is wrapped, or null when it is not. */
function wrapColumn(lines: readonly string[]): number | null {
  const widths = lines.map((line) => line.trimEnd().length)
  const longest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (longest > widest || longest < narrowest) return null
  let full = 0
  let short = 0
  for (const [index, width] of widths.entries()) {
    const next = lines[index + 1]?.trim()
    if (!next || width < narrowest / 2) continue
    const word = next.split(/\s/, 1)[0] ?? ''
    if (width + 1 + word.length > longest) full += 1
    else short += 1
  }
  return full >= 4 && full > short ? longest : null
}
