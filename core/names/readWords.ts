import { foldWord } from './foldWord.ts'

/** What a text shows of a word. */
export interface SeenWord {
  /** As it first stood there, as a name if it looks like one. */
  readonly shown: string
  /** Whether it looks like a name; the other is a plain word: written small in the same text. */
  readonly isName: boolean
}

/** Texts are read to this many UTF-16 units for their vocabulary; its words come early. */
const longestRead = 400_000

const word = /(?<![\p{L}\p{M}\p{N}_])\p{L}[\p{L}\p{M}]{2,29}(?![\p{L}\p{M}\p{N}_])/gu
/** What stands before the first word of a sentence, a line or a quotation. */
const sentenceStart = /(?:^|[.!?…:;\n•|–—])[\s"'“”„‘’«»‹›()[\]*_-]*$/u
/** Scripts without capitals: any longer word may be a name. */
const uncased = /^[\p{Script=Arabic}\p{Script=Hebrew}]{4,}$/u

interface Text {
  /** Titles, authors and outlets: every capitalised word may be a name. */
  readonly head: readonly string[]
  readonly body: string
}

/**
 * The words of an article by their folded form. A word that is capitalised within a sentence, or
 * in the head and nowhere written small, looks like a name; one that is written small somewhere is
 * a plain word; the first words of sentences tell nothing.
 */
export function readWords({ head, body }: Text): Map<string, SeenWord> {
  const seen = new Map<string, { shown: string; name: boolean; plain: boolean; head: boolean }>()
  const note = (found: string, as: 'name' | 'plain' | 'head') => {
    const folded = foldWord(found)
    const known = seen.get(folded)
    if (!known)
      seen.set(folded, { shown: found, name: false, plain: false, head: false, [as]: true })
    else {
      if (as !== 'plain' && !known.name && !known.head) known.shown = found
      known[as] = true
    }
  }
  for (const text of head)
    for (const [found] of text.matchAll(word)) note(found, isPlain(found) ? 'plain' : 'head')
  const text = body.slice(0, longestRead)
  for (const match of text.matchAll(word)) {
    const [found] = match
    if (isPlain(found)) note(found, 'plain')
    else if (!sentenceStart.test(text.slice(Math.max(0, match.index - 12), match.index)))
      note(found, 'name')
  }
  return new Map(
    [...seen].map(([folded, { shown, name, plain, head: inHead }]) => [
      folded,
      { shown, isName: name || (inHead && !plain) },
    ]),
  )
}

function isPlain(found: string): boolean {
  if (uncased.test(found)) return false
  const first = String.fromCodePoint(found.codePointAt(0) ?? 0)
  return first === first.toLowerCase()
}
