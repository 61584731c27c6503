import { folded } from '../text/features.ts'
import type { PageBlock } from './pageBlock.ts'

const longestNotice = 300

/** Words of the page's copyright notices, folded: a site's name stands in them. */
export function ownerOf(blocks: readonly PageBlock[]): string {
  return blocks
    .filter(({ text }) => text.length <= longestNotice && /©|\(c\)|copyright/i.test(text))
    .map(({ text }) => folded(text))
    .join(' | ')
}
