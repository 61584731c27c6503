import type { Node } from '@tiptap/pm/model'
import { compareBlocks } from './compareBlocks.ts'
import { quotationChanges, sourceChanges } from './quotationChanges.ts'
import type { Comparison } from './types.ts'

/** What leads from one state of a brief to another: `applyComparison` makes the second of the first. */
export function compare(before: Node, after: Node): Comparison {
  return {
    blocks: compareBlocks(before, after),
    quotations: quotationChanges(before, after),
    sources: sourceChanges(before, after),
  }
}

/** Whether nothing has changed. */
export const isEmpty = ({ blocks }: Comparison): boolean =>
  blocks.every(({ kind }) => kind === 'same')
