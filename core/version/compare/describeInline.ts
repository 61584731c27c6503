import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { InlineChange } from './types.ts'

/** What became of the words of a block, in sentences. */
export function describeInline(before: Node, changes: readonly InlineChange[]): string[] {
  const sentences: string[] = []
  let at = 0
  for (const [index, change] of changes.entries()) {
    const size = 'size' in change ? change.size : 0
    const words = wordsBetween(before, at, at + size)
    const next = changes[index + 1]
    if (change.kind === 'removed' && next?.kind === 'added')
      sentences.push(`${quoted(words)} became ${quoted(wordsOf(next.content))}`)
    else if (change.kind === 'removed') sentences.push(`${quoted(words)} removed`)
    else if (change.kind === 'added' && changes[index - 1]?.kind !== 'removed')
      sentences.push(`${quoted(wordsOf(change.content))} added`)
    else if (change.kind === 'formatted')
      sentences.push(...describeMarks(marksAt(before, at, at + size), change.content, words))
    else if (change.kind === 'altered') sentences.push(...describeAltered(before, at, change))
    at += size
  }
  return sentences
}

function describeAltered(
  before: Node,
  at: number,
  { node, inline }: Extract<InlineChange, { kind: 'altered' }>,
): string[] {
  const former = before.nodeAt(at)
  if (!former) return []
  const words = former.textContent.trim()
  if (node.type === 'citation') return ['Citation changed']
  const isOther = node.attrs?.source !== former.attrs.source
  return [
    ...(isOther ? [`Quotation tied to another source: ${quoted(words)}`] : []),
    ...(inline.some(({ kind }) => kind !== 'same') || !isOther
      ? describeInline(former, inline).map((sentence) => `Quotation altered: ${sentence}`)
      : []),
  ]
}

const markNames: Readonly<Record<string, string>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underlined',
  strike: 'struck through',
  link: 'a link',
  comment: 'commented on',
}

function describeMarks(
  former: ReadonlySet<string>,
  content: readonly JSONContent[],
  words: string,
): string[] {
  const later = new Set(content.flatMap(({ marks = [] }) => marks.map(({ type }) => type)))
  const name = (mark: string) => markNames[mark] ?? mark
  const made = [...later].filter((mark) => !former.has(mark))
  const lost = [...former].filter((mark) => !later.has(mark))
  const sentences = [
    ...made.map((mark) => `${quoted(words)} made ${name(mark)}`),
    ...lost.map((mark) => `${quoted(words)} no longer ${name(mark)}`),
  ]
  return sentences.length > 0 ? sentences : [`${quoted(words)} formatted otherwise`]
}

function marksAt(block: Node, from: number, to: number): Set<string> {
  const marks = new Set<string>()
  block.nodesBetween(from, to, (node) => {
    for (const mark of node.marks) marks.add(mark.type.name)
  })
  return marks
}

const objects: Readonly<Record<string, string>> = { citation: '[citation]', hardBreak: '↵' }

const wordsBetween = (block: Node, from: number, to: number) =>
  block.textBetween(from, to, '', ({ type }) => objects[type.name] ?? '')

const wordsOf = (content: readonly JSONContent[]): string =>
  content
    .map(({ type = '', text, content = [] }) => text ?? objects[type] ?? wordsOf(content))
    .join('')

const quoted = (words: string) => (words.trim() ? `“${words.trim()}”` : 'a space')
