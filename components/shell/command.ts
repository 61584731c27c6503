/** Something that the palette can do. */
export interface Command {
  readonly id: string
  readonly label: string
  /** What kind of thing it is, shown beside the label and searched too. */
  readonly kind: string
  readonly run: () => void
}

const marks = /\p{M}/gu
const fold = (text: string) => text.normalize('NFKD').replace(marks, '').toLowerCase()

/**
 * The commands in which every word of the query begins a word, those first whose label begins with
 * the query; otherwise in the given order.
 */
export function filterCommands(commands: readonly Command[], query: string): readonly Command[] {
  const needle = fold(query.trim())
  if (!needle) return commands
  const words = needle.split(/\s+/)
  return commands
    .map((command) => ({ command, text: fold(`${command.label} ${command.kind}`) }))
    .filter(({ text }) => words.every((word) => ` ${text}`.includes(` ${word}`)))
    .sort((a, b) => Number(b.text.startsWith(needle)) - Number(a.text.startsWith(needle)))
    .map(({ command }) => command)
}
