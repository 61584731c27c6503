import type { BlockEntry, Comparison, InlineEntry, Shell } from './comparison.ts'
import { describeInline } from './describeInline.ts'

const names: Record<string, string> = {
  bulletList: 'list',
  orderedList: 'numbered list',
  taskList: 'task list',
  listItem: 'list item',
  taskItem: 'task',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'heading cell',
  horizontalRule: 'rule',
  blockquote: 'block quotation',
  quoteBlock: 'quotation',
}
const nameOf = (type = '') => names[type] ?? type

/** What a person would say of a comparison: short phrases in the order of the later state. */
export function describeComparison({ blocks, quotations }: Comparison): string[] {
  const phrases = blocks.flatMap((block) => describeBlock(block, blocks))
  const said = quotations.flatMap(({ changes }) =>
    changes.map((change) =>
      change === 're-sourced'
        ? "quotation's source replaced"
        : change === 'details'
          ? "quotation's citation changed"
          : `quotation ${change}`,
    ),
  )
  return throughout([...phrases, ...said])
}

/** The same replacement three times or more is said once. */
function throughout(phrases: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return [...counts].flatMap(([phrase, count]) => {
    if (count === 1) return [phrase]
    return count > 2 && phrase.includes(' replaced by ')
      ? [`${phrase} throughout`]
      : [`${phrase} (${count} times)`]
  })
}

function describeBlock(entry: BlockEntry, siblings: readonly BlockEntry[]): string[] {
  switch (entry.kind) {
    case 'same':
      return []
    case 'added':
    case 'removed': {
      if (entry.node.type === 'quoteBlock') return []
      const name = nameOf(entry.node.type)
      if (entry.move === null) return [`${name} ${entry.kind}`]
      if (entry.kind === 'removed') return []
      const from = siblings.find((one) => one.kind === 'removed' && one.move === entry.move)
      if (!from || !('node' in from)) return [`${name} moved`]
      return [`${name} moved${from.text === entry.text ? '' : ' and changed'}`]
    }
    case 'container':
      return [...describeShell(entry.before, entry.after), ...describeChildren(entry)]
    case 'text':
      return describeText(entry)
  }
}

function describeShell(before: Shell, after: Shell): string[] {
  if (before.type !== after.type)
    return [`${nameOf(before.type)} turned into ${nameOf(after.type)}`]
  if (before.type === 'heading' && before.attrs.level !== after.attrs.level)
    return [
      Number(before.attrs.level) < Number(after.attrs.level)
        ? 'heading demoted'
        : 'heading promoted',
    ]
  if (before.type === 'taskItem' && before.attrs.checked !== after.attrs.checked)
    return [after.attrs.checked ? 'task ticked' : 'task unticked']
  const differs = JSON.stringify(before.attrs) !== JSON.stringify(after.attrs)
  if (before.type === 'orderedList' && before.attrs.start !== after.attrs.start)
    return ['numbering changed']
  return differs && before.type !== 'quoteBlock' ? [`${nameOf(before.type)} changed`] : []
}

function describeChildren({ before, after, children }: Extract<BlockEntry, { kind: 'container' }>) {
  const open = children.filter((child) => child.kind !== 'same')
  const isList = before.type.endsWith('List')
  const isMove = (child: BlockEntry) => 'move' in child && child.move !== null
  if (isList && open.length > 0 && open.every(isMove) && open.some(({ kind }) => kind === 'added'))
    return ['list re-ordered']
  if (before.type === 'table') {
    const column = columnChange(children)
    if (column) return [column]
  }
  // A type that changed takes its items along.
  const inner = open.flatMap((child) => describeBlock(child, children))
  return before.type === after.type
    ? inner
    : inner.filter((phrase) => !/^(list item|task) turned/.test(phrase))
}

/** Whether every row got, or lost, one cell. */
function columnChange(rows: readonly BlockEntry[]): string | null {
  if (rows.length === 0) return null
  for (const kind of ['added', 'removed'] as const) {
    const isSo = rows.every(
      (row) =>
        row.kind === 'container' &&
        row.children.filter((cell) => cell.kind === kind).length === 1 &&
        row.children.every((cell) => cell.kind === kind || cell.kind === 'same'),
    )
    if (isSo) return `column ${kind}`
  }
  return null
}

function describeText({ before, parts }: Extract<BlockEntry, { kind: 'text' }>): string[] {
  const [first] = before
  const [part] = parts
  if (!first || !part) return []
  const entries: InlineEntry[] = parts.flatMap(({ inline }) => inline)
  const isChange = ({ kind }: InlineEntry) => kind === 'inserted' || kind === 'removed'
  const isSplit = parts.length > 1
  const isJoin = before.length > 1
  const shell = describeShell(first, part)
  if (!isSplit && !isJoin)
    return first.type === 'quoteBlock' ? [] : [...shell, ...describeInline(entries)]
  const changed = entries.some(
    (entry) => isChange(entry) && 'text' in entry && entry.text.trim() !== '',
  )
  const what = isSplit ? `${nameOf(first.type)} split` : `${nameOf(first.type)}s joined`
  return [
    changed ? `${what} and changed` : what,
    ...describeInline(entries.filter((one) => !isChange(one))),
  ]
}
