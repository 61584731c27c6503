import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { isQuote } from '../../quote/quotesIn.ts'
import type { QuoteAttributes } from '../../schema/quoteAttributes.ts'
import type { BlockEntry, QuotationChange } from './comparison.ts'
import { entriesOf } from './moves.ts'
import { similarity } from './similarity.ts'

interface Found {
  readonly node: Node
  readonly position: number
  /** Stands where it stood: not in what was put in or taken out. */
  readonly stays: boolean
}

const citing: readonly (keyof QuoteAttributes)[] = [
  'locator',
  'speaker',
  'via',
  'citePrefix',
  'citeSuffix',
  'suppressAuthor',
]
const leastAlike = 0.5

/** What became of the quotations, in the order of the later state; what was dropped comes last. */
export function compareQuotations(
  blocks: readonly BlockEntry[],
  a: Node,
  b: Node,
): QuotationChange[] {
  const changed = changedRanges(blocks)
  const before = quotesOf(a, changed.a)
  const after = quotesOf(b, changed.b)
  const partners = pair(before, after)
  const changes: QuotationChange[] = []
  for (const [at, found] of after.entries()) {
    const other = before[partners[at] ?? -1]
    if (!other) changes.push(changeOf(null, found, ['added']))
    else {
      const kinds = kindsOf(other, found)
      if (kinds.length > 0) changes.push(changeOf(other, found, kinds))
    }
  }
  const kept = new Set(partners)
  for (const [at, found] of before.entries())
    if (!kept.has(at)) changes.push(changeOf(found, null, ['dropped']))
  return changes
}

function changedRanges(blocks: readonly BlockEntry[]) {
  const ranges: { a: [number, number][]; b: [number, number][] } = { a: [], b: [] }
  for (const entry of entriesOf(blocks)) {
    if (entry.kind === 'removed') ranges.a.push([entry.fromA, entry.toA])
    if (entry.kind === 'added' || entry.kind === 'inserted') ranges.b.push([entry.fromB, entry.toB])
  }
  return ranges
}

function quotesOf(doc: Node, changed: readonly [number, number][]): Found[] {
  const found: Found[] = []
  let at = 0
  doc.descendants((node, position) => {
    if (!isQuote(node)) return true
    while ((changed[at]?.[1] ?? Number.POSITIVE_INFINITY) <= position) at++
    const [from] = changed[at] ?? [Number.POSITIVE_INFINITY]
    found.push({ node, position, stays: position < from })
    return false
  })
  return found
}

const idOf = ({ node }: Found): string => node.attrs.id
const sourceOf = ({ node }: Found): string => node.attrs.source

/** By id, then by source and words, then by words alone, then by alike words of one source. */
function pair(before: readonly Found[], after: readonly Found[]): number[] {
  const partners = after.map(() => -1)
  const taken = new Set<number>()
  const passes: ((x: Found, y: Found) => boolean)[] = [
    (x, y) => idOf(x) !== '' && idOf(x) === idOf(y) && x.stays === y.stays,
    (x, y) => idOf(x) !== '' && idOf(x) === idOf(y),
    (x, y) => sourceOf(x) === sourceOf(y) && x.node.textContent === y.node.textContent,
    (x, y) => x.node.textContent !== '' && x.node.textContent === y.node.textContent,
    (x, y) => sourceOf(x) === sourceOf(y) && similarity(x.node, y.node) >= leastAlike,
  ]
  const same = new Map<string, number[]>()
  for (const [at, found] of before.entries()) {
    const key = `${idOf(found)} ${found.stays}`
    same.set(key, [...(same.get(key) ?? []), at])
  }
  for (const [at, found] of after.entries()) {
    const other = idOf(found) ? same.get(`${idOf(found)} ${found.stays}`)?.shift() : undefined
    if (other === undefined) continue
    partners[at] = other
    taken.add(other)
  }
  const open = before.flatMap((_, at) => (taken.has(at) ? [] : [at]))
  for (const isPair of passes)
    for (const [at, found] of after.entries()) {
      if ((partners[at] ?? -1) >= 0) continue
      const other = open.find((one) => {
        const candidate = before[one]
        return candidate && !taken.has(one) && isPair(candidate, found)
      })
      if (other === undefined) continue
      partners[at] = other
      taken.add(other)
    }
  return partners
}

function kindsOf(x: Found, y: Found): QuotationChange['changes'] {
  const kinds: QuotationChange['changes'][number][] = []
  const differs = (name: keyof QuoteAttributes) => x.node.attrs[name] !== y.node.attrs[name]
  if (differs('source') || differs('revision')) kinds.push('re-sourced')
  if (!x.node.content.eq(y.node.content) || (differs('exact') && kinds.length === 0))
    kinds.push('altered')
  if (!x.stays || !y.stays) {
    // Written anew in place, under another id: that is no move.
    if (idOf(x) === idOf(y) || kinds.length === 0) kinds.push('moved')
  }
  if (citing.some(differs)) kinds.push('details')
  return kinds
}

function changeOf(
  before: Found | null,
  after: Found | null,
  changes: QuotationChange['changes'],
): QuotationChange {
  const summary = (found: Found | null) =>
    found && { source: sourceOf(found), words: found.node.textContent }
  return {
    id: after ? idOf(after) : before ? idOf(before) : '',
    changes,
    before: summary(before),
    after: summary(after),
    fromA: before?.position ?? null,
    fromB: after?.position ?? null,
  }
}

/** The words of some content that are not a quotation's or a citation's. */
export function plainText(content: readonly JSONContent[]): string {
  return content.map(({ type, text }) => (type === 'text' ? text : '')).join('')
}
