import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { describeInline } from './describeInline.ts'
import { plainText } from './plainText.ts'
import type { BlockChange, ChangedBlock, Comparison } from './types.ts'

/** Letters of a block that name it. */
const shown = 40

/** A comparison in sentences, in the order of the later document, as a colleague would tell it. */
export function describeComparison(before: Node, { blocks }: Pick<Comparison, 'blocks'>): string[] {
  return describeBlocks(before, blocks)
}

function describeBlocks(before: Node, changes: readonly BlockChange[]): string[] {
  return changes.flatMap((change, at): string[] => {
    if (change.kind === 'same' || change.kind === 'left') return []
    if (change.kind === 'added') {
      const words = wordsOf(change.node)
      return change.splitFrom === undefined
        ? [`${nameOf(change.node.type)} added${naming(words)}`]
        : [`${nameOf(change.node.type)} split before “${shorten(words)}”`]
    }
    const former = before.child(change.from)
    const words = plainText(former)
    if (change.kind === 'removed')
      return change.joinedInto === undefined
        ? [`${nameOf(former.type.name)} removed${naming(words)}`]
        : [`${nameOf(former.type.name)} joined to the one before: “${shorten(words)}”`]
    return describeChanged(former, change, changes[at + 1])
  })
}

function describeChanged(
  former: Node,
  change: ChangedBlock,
  next: BlockChange | undefined,
): string[] {
  const name = nameOf(former.type.name)
  const inner = change.inline
    ? describeInline(former, withoutSplit(change, next))
    : change.blocks
      ? describeBlocks(former, change.blocks)
      : []
  const outer = describeNature(former, change)
  const moved = change.moved ? [`${name} moved${naming(plainText(former))}`] : []
  return [...moved, ...outer, ...inner]
}

/** Words that a split took to the next block, or a joint brought from there, are told as such. */
function withoutSplit({ from, inline = [] }: ChangedBlock, next: BlockChange | undefined) {
  const isSplit = next?.kind === 'added' && next.splitFrom === from
  const isJoined = next?.kind === 'removed' && next.joinedInto === from
  const last = inline.at(-1)
  if ((isSplit && last?.kind === 'removed') || (isJoined && last?.kind === 'added'))
    return inline.slice(0, -1)
  return inline
}

/** What became of the kind of block that it is. */
function describeNature(former: Node, { type, attrs }: ChangedBlock): string[] {
  if (!type && !attrs) return []
  const words = shorten(plainText(former))
  const name = nameOf(former.type.name)
  if (type) return [`${name} became a ${nameOf(type).toLowerCase()}: “${words}”`]
  const level = Number(attrs?.level)
  const was = Number(former.attrs.level)
  if (level > was) return [`Heading demoted from level ${was} to ${level}: “${words}”`]
  if (level < was) return [`Heading promoted from level ${was} to ${level}: “${words}”`]
  if (attrs && 'checked' in attrs && attrs.checked !== former.attrs.checked)
    return [`Task ${attrs.checked ? 'done' : 'open again'}: “${words}”`]
  if (former.type.name === 'quoteBlock')
    return [
      attrs?.source === former.attrs.source
        ? `Quotation tied to another place: “${words}”`
        : `Quotation tied to another source: “${words}”`,
    ]
  return [`${name} set otherwise: “${words}”`]
}

const names: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  blockquote: 'Indented passage',
  quoteBlock: 'Quotation',
  bulletList: 'List',
  orderedList: 'Numbered list',
  taskList: 'Task list',
  listItem: 'List item',
  taskItem: 'Task',
  table: 'Table',
  tableRow: 'Row',
  tableCell: 'Cell',
  tableHeader: 'Heading cell',
  horizontalRule: 'Rule',
}

const nameOf = (type = '') => names[type] ?? type
const naming = (words: string) => (words.trim() ? `: “${shorten(words)}”` : '')

function shorten(text: string): string {
  const clean = text.replace(/\s+/g, ' ').trim()
  return clean.length > shown ? `${clean.slice(0, shown).trimEnd()}…` : clean
}

function wordsOf({ text = '', content = [] }: JSONContent): string {
  const isOfText = content.some(({ type }) => type === 'text')
  return text + content.map(wordsOf).join(isOfText ? '' : ' ')
}
