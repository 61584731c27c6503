import { isBody } from '../text/classified.ts'
import { folded } from '../text/features.ts'
import type { JudgedBlock } from './filterBlocks.ts'

/** Words from which a text that stands twice is a repeat, not a refrain. */
const shortestRepeat = 7

/** Drops what the page says twice and pull quotes, which say a part of a paragraph again. */
export function dropRepeats(blocks: readonly JudgedBlock[]): JudgedBlock[] {
  const texts = blocks.map((block) => (isBody(block) ? folded(block.text) : ''))
  const whole = ` ${texts.join(' | ')} `
  const seen = new Set<string>()
  return blocks.map((block, index) => {
    const text = texts[index] ?? ''
    if (text === '' || text.split(' ').length < shortestRepeat) return block
    if (seen.has(text)) return { ...block, kind: 'other', included: false }
    seen.add(text)
    const pulled =
      (block.kind === 'quotation' ||
        block.kind === 'heading' ||
        block.block.regions.has('aside')) &&
      text.length < 600 &&
      whole.split(` ${text} `).length > 2
    return pulled ? { ...block, kind: 'other', included: false } : block
  })
}
