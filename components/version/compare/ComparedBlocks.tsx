import { Fragment, type ReactNode } from 'react'
import { schema } from '../../../core/schema/schema.ts'
import type {
  BlockEntry,
  InlineEntry,
  Shell as ShellOf,
} from '../../../core/version/compare/comparison.ts'
import { Change } from './Change.tsx'
import { ComparedInline } from './ComparedInline.tsx'
import { type Compared, useCompared } from './comparedContext.ts'
import { renderFragment, renderNode } from './renderNode.tsx'
import { Shell } from './Shell.tsx'

/** Blocks of a brief, each as it was changed. */
export function ComparedBlocks({ entries }: { entries: readonly BlockEntry[] }) {
  const compared = useCompared()
  return entries.map((entry) => (
    <Fragment key={`${entry.kind} ${entry.fromA} ${entry.fromB}`}>
      {showBlock(entry, compared)}
    </Fragment>
  ))
}

function showBlock(entry: BlockEntry, { side, after }: Compared): ReactNode {
  switch (entry.kind) {
    case 'same':
      return renderFragment(after.slice(entry.fromB, entry.toB).content)
    case 'added':
    case 'removed': {
      if (side === (entry.kind === 'added' ? 'before' : 'after')) return null
      const kind = entry.kind === 'added' ? 'inserted' : 'removed'
      return showWhole(entry, kind)
    }
    case 'container': {
      const shell = side === 'before' ? entry.before : entry.after
      const content = (
        <Shell type={shell.type} attrs={shell.attrs}>
          <ComparedBlocks entries={entry.children} />
        </Shell>
      )
      return isInTable(shell.type) || entry.attributes.length === 0 ? (
        content
      ) : (
        <Change kind="formatted" span={entry} block title={shellChange(entry.before, entry.after)}>
          {content}
        </Change>
      )
    }
    default:
      return side === 'before' ? showBefore(entry) : showParts(entry, side)
  }
}

/** Rows, cells and items stand where nothing but their like may: what marks them goes inside. */
function showWhole(
  entry: Extract<BlockEntry, { kind: 'added' | 'removed' }>,
  kind: 'inserted' | 'removed',
): ReactNode {
  const node = schema.nodeFromJSON(entry.node)
  const moved = entry.move !== null
  if (node.type.name === 'tableRow')
    return (
      <tr data-row={kind}>
        {node.content.content.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          <Shell key={index} type={cell.type.name} attrs={cell.attrs}>
            <Change kind={kind} span={entry} moved={moved} block>
              {renderFragment(cell.content)}
            </Change>
          </Shell>
        ))}
      </tr>
    )
  if (/Item$|^tableCell$|^tableHeader$/.test(node.type.name))
    return (
      <Shell type={node.type.name} attrs={node.attrs}>
        <Change kind={kind} span={entry} moved={moved} block>
          {renderFragment(node.content)}
        </Change>
      </Shell>
    )
  return (
    <Change kind={kind} span={entry} moved={moved} block>
      {renderNode(node, 0)}
    </Change>
  )
}

type TextEntry = Extract<BlockEntry, { kind: 'text' }>

function showParts({ before, parts, attributes, ...span }: TextEntry, side: Compared['side']) {
  return parts.map((part, index) => {
    const was = before[index] ?? before[0]
    const content = (
      <Shell type={part.type} attrs={part.attrs}>
        <ComparedInline entries={part.inline} />
      </Shell>
    )
    const isSame = attributes.length === 0 && was?.type === part.type
    // biome-ignore-start lint/suspicious/noArrayIndexKey: a block is its place
    if (isSame || side !== 'both' || !was) return <Fragment key={index}>{content}</Fragment>
    return (
      <Change key={index} kind="formatted" span={span} block title={shellChange(was, part)}>
        {content}
      </Change>
    )
    // biome-ignore-end lint/suspicious/noArrayIndexKey: a block is its place
  })
}

/** The text blocks as they were: their ends stand where a join took them away. */
function showBefore({ before, parts }: TextEntry): ReactNode {
  const blocks: InlineEntry[][] = [[]]
  for (const entry of parts.flatMap(({ inline }) => inline))
    if (entry.kind === 'join') blocks.push([])
    else if (entry.kind !== 'split') blocks.at(-1)?.push(entry)
  return blocks.map((inline, index) => {
    const shell = before[index] ?? before.at(-1)
    return shell ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
      <Shell key={index} type={shell.type} attrs={shell.attrs}>
        <ComparedInline entries={inline} />
      </Shell>
    ) : null
  })
}

const isInTable = (type: string) => /^table(Row|Cell|Header)$|Item$/.test(type)

const names: Record<string, string> = {
  bulletList: 'list',
  orderedList: 'numbered list',
  taskList: 'task list',
  quoteBlock: 'quotation',
  blockquote: 'block quotation',
}

function shellChange(before: ShellOf, after: ShellOf): string {
  const name = ({ type, attrs }: ShellOf) =>
    type === 'heading' ? `heading ${attrs.level}` : (names[type] ?? type)
  return name(before) === name(after)
    ? `Changed ${name(after)}`
    : `Was ${name(before)}, is ${name(after)}`
}
