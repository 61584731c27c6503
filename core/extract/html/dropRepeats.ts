import { folded } from '../text/features.ts'
import type { JudgedBlock } from './judgedBlock.ts'

/** Words from which a text that stands twice is a repeat, not a refrain, and up to which it is pulled. */
const [shortestRepeat, longestPulled] = [6, 50]

/** Share of a block's word triples that stand elsewhere in the article too. */
const mostSaid = 0.75

/** Drops what the page says twice, and pull quotes, which say a part of a paragraph again. */
export function dropRepeats(blocks: readonly JudgedBlock[]): JudgedBlock[] {
  const texts = blocks.map((block) =>
    block.included &&
    /^(?:paragraph|quotation)$/.test(block.kind) &&
    // Articles quote the post that they show.
    !block.block.regions.has('post')
      ? folded(block.text)
      : '',
  )
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const triple of triplesOf(text)) counts.set(triple, (counts.get(triple) ?? 0) + 1)
  const seen = new Map<string, number>()
  return blocks.map((block, index) => {
    const text = texts[index] ?? ''
    const words = text.split(' ').length
    if (!block.included || text === '' || words < shortestRepeat) return block
    // An interviewer asks everybody the same.
    if (/[?？؟]$/u.test(block.text)) return block
    const first = seen.get(text)
    if (first === undefined) seen.set(text, block.block.parent)
    // Side by side with itself a text is a refrain or a recipe's.
    if (first === block.block.parent && block.block.mark !== 'quotation') return block
    const again = first !== undefined && (block.fact.prose || block.fact.sentence)
    if (!again && (words > longestPulled || !mayBePulled(block))) return block
    const triples = triplesOf(text)
    const said = triples.filter((triple) => (counts.get(triple) ?? 0) > 1).length
    return again || said >= triples.length * mostSaid
      ? { ...block, kind: 'other', included: false }
      : block
  })
}

/** Pull quotes are set apart; a paragraph that quotes another one is not. */
function mayBePulled(block: JudgedBlock): boolean {
  const { mark, tag, stressed, regions } = block.block
  return (
    mark === 'quotation' ||
    tag !== 'p' ||
    stressed > 0.9 ||
    regions.has('aside') ||
    /^["“«„]/u.test(block.text)
  )
}

function triplesOf(text: string): string[] {
  const words = text === '' ? [] : text.split(' ')
  return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)
}
