import { folded } from '../text/features.ts'
import type { PageBlock } from './pageBlock.ts'

/** Index of the block that shows the title, by preference a heading; -1 when none does. */
export function indexOfTitle(blocks: readonly PageBlock[], title: string | null): number {
  if (!title) return -1
  const wanted = folded(title)
  const same = blocks.flatMap((block, index) => {
    const text = block.text.length <= title.length + 60 ? folded(block.text) : ''
    const shown = text === wanted || (block.mark === 'heading' && text.endsWith(` ${wanted}`))
    return shown ? [{ block, index }] : []
  })
  const ways: ((block: PageBlock) => boolean)[] = [
    (block) => block.level === 1 && !block.regions.has('hidden'),
    (block) => block.mark === 'heading',
    (block) => block.linkShare < 0.5,
  ]
  for (const way of ways) {
    const found = same.find(({ block }) => way(block))
    if (found) return found.index
  }
  return -1
}
