import type { BlockKind } from '../core/extract/article.ts'
import type { RevisionText } from '../core/extract/revision.ts'

interface PassageText {
  readonly kind: BlockKind
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where the title is among a source's passages, so that it can be changed. */
export const titlePosition = 0

/**
 * What search sees of a source: its title first, as confirmed, then the text's blocks. A title
 * that does not stand in the text like this has no range there: start and end are 0.
 */
export function passagesOf(title: string, { text, blocks }: RevisionText): PassageText[] {
  const stated = blocks.find(
    (block) => block.kind === 'title' && text.slice(block.start, block.end) === title,
  )
  return [
    { kind: 'title', start: stated?.start ?? 0, end: stated?.end ?? 0, text: title },
    ...blocks
      .filter((block) => block !== stated)
      .map(({ kind, start, end }) => ({
        // A source has one title: what the text says instead is found as any other line.
        kind: kind === 'title' ? ('other' as const) : kind,
        start,
        end,
        text: text.slice(start, end),
      })),
  ]
}
