/** A range of blocks, `to` exclusive. */
interface Run {
  readonly from: number
  readonly to: number
  /** A long run of blocks that the extractor left out. */
  readonly folded: boolean
}

/** Longest run of left-out blocks that is shown in full. */
const mostShown = 2

/** Divides blocks into runs of those to show and those to fold away. */
export function foldBlocks(blocks: readonly { readonly included: boolean }[]): Run[] {
  const runs: Run[] = []
  let from = 0
  for (let to = 1; to <= blocks.length; to += 1) {
    if (to < blocks.length && blocks[to]?.included === blocks[from]?.included) continue
    runs.push({ from, to, folded: !blocks[from]?.included && to - from > mostShown })
    from = to
  }
  return runs
}
