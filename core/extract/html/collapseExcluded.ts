import type { CandidateBlock } from '../article.ts'
import type { JudgedBlock } from './judgedBlock.ts'

/** Longest text of an excluded block that several lines are put together in, in UTF-16 units. */
const longestCollapsed = 400

/** Blocks as they are offered: menus and other short lines side by side become one excluded block. */
export function collapseExcluded(blocks: readonly JudgedBlock[]): CandidateBlock[] {
  const shown: CandidateBlock[] = []
  let open: { text: string; parts: number } | null = null
  const close = () => {
    if (open) shown.push({ kind: 'other', text: open.text, included: false })
    open = null
  }
  for (const { kind, text, included, fact } of blocks) {
    const small: boolean = !included && !fact.prose && fact.words <= 12
    if (!small) {
      close()
      shown.push({ kind: included ? kind : excludedKind(kind), text, included })
      continue
    }
    if (open && open.text.length + text.length > longestCollapsed) close()
    open = open ? { text: `${open.text} · ${text}`, parts: open.parts + 1 } : { text, parts: 1 }
  }
  close()
  return shown
}

/** An excluded paragraph keeps its kind, so that including it makes it one. */
function excludedKind(kind: CandidateBlock['kind']): CandidateBlock['kind'] {
  return kind === 'title' ? 'other' : kind
}
