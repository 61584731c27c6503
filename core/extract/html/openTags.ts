/** Deepest nesting of tags that is kept; what lies deeper moves up. Real pages have 30 to 60. */
export const deepestTags = 160

const empty = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

const block = new Set(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Tags that end an open one of these when they start. */
const ended: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
}

/** Follows which tags are open, to bound how deep they nest. */
export class OpenTags {
  private readonly stack: string[] = []
  /** Names of tags that were left out, so that their closing tags are too. */
  private readonly skipped = new Map<string, number>()

  /** Whether the tag may be opened; `false` when it nests too deep. */
  open(name: string): boolean {
    if (empty.has(name)) return true
    const implied = block.has(name) && name !== 'li' ? ['p', ...(ended[name] ?? [])] : ended[name]
    for (let top = this.stack.at(-1); top && implied?.includes(top); top = this.stack.at(-1))
      this.stack.pop()
    // A paragraph holds no other block, so that one more level stays one.
    if (this.stack.length >= deepestTags + (name === 'p' ? 1 : 0)) {
      this.skipped.set(name, (this.skipped.get(name) ?? 0) + 1)
      return false
    }
    this.stack.push(name)
    return true
  }

  /** Whether a closing tag belongs to one that was opened. */
  close(name: string): boolean {
    const left = this.skipped.get(name) ?? 0
    if (left > 0) {
      this.skipped.set(name, left - 1)
      return false
    }
    const at = this.stack.lastIndexOf(name)
    if (at < 0) return name === 'p' || name === 'br'
    this.stack.length = at
    return true
  }

  isBlock(name: string): boolean {
    return block.has(name)
  }
}
