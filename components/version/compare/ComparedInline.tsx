import { Fragment, type ReactNode } from 'react'
import { schema } from '../../../core/schema/schema.ts'
import type { InlineEntry } from '../../../core/version/compare/comparison.ts'
import { Change } from './Change.tsx'
import { type Compared, useCompared } from './comparedContext.ts'
import { renderFragment, renderJson, renderNode } from './renderNode.tsx'
import { Shell } from './Shell.tsx'

/** Stretches of a text block: what stayed, what was put in, taken out or set otherwise. */
export function ComparedInline({ entries }: { entries: readonly InlineEntry[] }) {
  const compared = useCompared()
  return entries.map((entry) => (
    <Fragment key={`${entry.kind} ${entry.fromA} ${entry.fromB}`}>
      {showInline(entry, compared)}
    </Fragment>
  ))
}

function showInline(entry: InlineEntry, { side, before, after }: Compared): ReactNode {
  switch (entry.kind) {
    case 'same':
      return renderFragment(after.slice(entry.fromB, entry.toB).content)
    case 'inserted':
      return side === 'before' ? null : (
        <Change kind={entry.kind} span={entry} moved={entry.move !== null}>
          {renderJson(entry.content)}
        </Change>
      )
    case 'removed':
      return side === 'after' ? null : (
        <Change kind={entry.kind} span={entry} moved={entry.move !== null}>
          {renderJson(entry.content)}
        </Change>
      )
    case 'formatted': {
      if (side === 'before') return renderFragment(before.slice(entry.fromA, entry.toA).content)
      return (
        <Change kind="formatted" span={entry} title={formatting(entry)}>
          {renderJson(entry.content)}
        </Change>
      )
    }
    case 'node':
      return showNode(entry, side)
    default:
      return side === 'both' ? (
        <Change kind={entry.kind === 'split' ? 'inserted' : 'removed'} span={entry}>
          <span className="visually-hidden">end of a paragraph</span>
          <span aria-hidden>¶</span>
        </Change>
      ) : null
  }
}

/** A quotation or a citation that changed where it stands. */
function showNode(entry: Extract<InlineEntry, { kind: 'node' }>, side: Compared['side']) {
  const [was, is] = [schema.nodeFromJSON(entry.before), schema.nodeFromJSON(entry.after)]
  if (side === 'before') return renderNode(was, 0)
  const inner = entry.inline.length > 0 ? <ComparedInline entries={entry.inline} /> : null
  return (
    <Change kind="formatted" span={entry} title={attributesChanged(entry)}>
      <Shell type={is.type.name} attrs={is.attrs}>
        {inner}
      </Shell>
    </Change>
  )
}

const called: Record<string, string> = {
  source: 'source',
  revision: 'text of its source',
  items: 'what it cites',
  locator: 'place in its source',
  speaker: 'speaker',
  via: 'where it was taken from',
}

function attributesChanged({ attributes }: Extract<InlineEntry, { kind: 'node' }>) {
  const names = attributes.flatMap(({ name }) => called[name] ?? [])
  return names.length > 0 ? `Changed: ${names.join(', ')}` : undefined
}

function formatting({ added, removed }: Extract<InlineEntry, { kind: 'formatted' }>): string {
  return [
    ...added.map((name) => `${name} added`),
    ...removed.filter((name) => !added.includes(name)).map((name) => `${name} removed`),
  ].join(', ')
}
