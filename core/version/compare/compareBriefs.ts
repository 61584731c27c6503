import type { Node } from '@tiptap/pm/model'
import { docOf, nodeOf } from '../content.ts'
import type { Identities } from './align.ts'
import { compareChildren } from './blocks.ts'
import type { Comparison } from './comparison.ts'
import { identitiesOf } from './identities.ts'
import { linkMoves } from './moves.ts'
import { compareQuotations } from './quotations.ts'
import { compareSources } from './sources.ts'
import { summarize } from './summary.ts'
import { countsOf, wordChangesOf } from './wordChanges.ts'

/**
 * How two documents differ. `identities` tell which blocks are the same by Yjs; without them, only
 * content tells. `applyComparison(a, compareNodes(a, b))` is `b`.
 */
export function compareNodes(a: Node, b: Node, identities: Identities = new Map()): Comparison {
  const blocks = a.eq(b) ? [] : compareChildren(a, b, 0, 0, identities)
  if (blocks.length === 0 && a.childCount > 0)
    blocks.push({
      kind: 'same',
      count: a.childCount,
      fromA: 0,
      toA: a.content.size,
      fromB: 0,
      toB: b.content.size,
    })
  linkMoves(blocks, a, b)
  const words = wordChangesOf(blocks)
  const lenses = {
    words,
    quotations: compareQuotations(blocks, a, b),
    sources: compareSources(a, b),
    counts: countsOf(words),
  }
  return { blocks, ...lenses, summary: summarize(lenses) }
}

/** How two saved states of one brief differ (Yjs updates, as versions hold them). */
export function compareStates(a: Uint8Array | null, b: Uint8Array | null): Comparison {
  const [docA, docB] = [docOf(a), docOf(b)]
  const [nodeA, nodeB] = [nodeOf(docA), nodeOf(docB)]
  const identities = new Map([...identitiesOf(docA, nodeA), ...identitiesOf(docB, nodeB)])
  return compareNodes(nodeA, nodeB, identities)
}
