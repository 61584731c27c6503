/** Words in brackets, as a quotation marks its alterations. */
export interface Mark {
  /**
   * `ellipsis` cuts, `words` stand for others or add some, `prefix` and `suffix` are part of a word
   * (`[t]he`, `walk[ed]`).
   */
  readonly kind: 'ellipsis' | 'words' | 'prefix' | 'suffix'
  /** Without the brackets. */
  readonly inserted: string
  /** Offset of the bracket in the quotation, UTF-16 units. */
  readonly at: number
}

/** A stretch of the source's own words, with the marks that stand before it. */
export interface Stretch {
  readonly marks: readonly Mark[]
  readonly words: string
}

export interface MarkedText {
  readonly stretches: readonly Stretch[]
  /** Marks after the last stretch. */
  readonly tail: readonly Mark[]
  /** Offsets of `[sic]`, which stands for nothing. */
  readonly sics: readonly number[]
}

/** More marks than a quotation can honestly carry; a guard against contrived input. */
const mostMarks = 100
const bracket = /\[([^[\]]*)\]/g
const ellipsis = /^\s*(?:…|\.\s?\.\s?\.)\s*$/
const sic = /^\s*sic\s*!?\s*$/i
const letter = /[\p{L}\p{N}]/u

/** Parts a quotation into the source's words and the marked alterations; null when it cannot be one. */
export function parseMarks(content: string): MarkedText | null {
  const stretches: Stretch[] = []
  const sics: number[] = []
  let marks: Mark[] = []
  let words = ''
  let last = 0
  let count = 0
  for (const match of content.matchAll(bracket)) {
    if (++count > mostMarks) return null
    words += content.slice(last, match.index)
    last = match.index + match[0].length
    const inserted = match[1] ?? ''
    if (sic.test(inserted)) {
      words = words.trimEnd()
      sics.push(match.index)
      continue
    }
    const kind = kindOf(inserted, content.charAt(match.index - 1), content.charAt(last))
    if (!kind) return null
    if (words.trim()) {
      stretches.push({ marks, words })
      marks = []
    }
    words = ''
    marks.push({ kind, inserted: inserted.trim(), at: match.index })
  }
  words += content.slice(last)
  if (words.trim()) {
    stretches.push({ marks, words })
    marks = []
  }
  return { stretches, tail: marks, sics }
}

function kindOf(inserted: string, before: string, after: string): Mark['kind'] | null {
  if (ellipsis.test(inserted)) return 'ellipsis'
  const [left, right] = [letter.test(before), letter.test(after)]
  if (left && right) return null
  if (left) return 'suffix'
  if (!inserted.trim()) return null
  return right ? 'prefix' : 'words'
}
