import type { Citation } from './citationsIn.ts'
import type { CslNode } from './cslTree.ts'
import { mapTree } from './cslTree.ts'
import { marked, unmarked } from './runs.ts'

/** How citeproc is made to mark the number of the note where a source was first cited. */
export const noteReference = 'n'
const reference = /\uE000n([^\uE000-\uE003]*)\uE001/g
const variable = 'first-reference-note-number'

/** The style with those numbers set light, a weight that styles do not use and `runsFormat` marks. */
export function markNoteReferences(style: CslNode): CslNode {
  return mapTree(style, (node) =>
    node.attrs.variable === variable && (node.name === 'text' || node.name === 'number')
      ? { ...node, attrs: { ...node.attrs, 'font-weight': 'light' } }
      : node,
  )
}

interface Text {
  /** As citeproc set it. */
  readonly set: string
  /** Source of each reference to an earlier note, in order. */
  readonly sources: readonly string[]
}

/**
 * References from one note to another, as OSCOLA's `(n 5)`. Kept by source and filled in afterwards:
 * a citation that is inserted at the start moves every number, and nothing else has to be set again.
 */
export class NoteReferences {
  readonly #texts = new Map<string, Text>()
  readonly #filled = new Map<string, string>()
  /** Citations whose references could not be told apart: they have to be set again every time. */
  readonly unclear = new Set<string>()

  /** Takes a text as citeproc set it while `citations` stood in this order. */
  take(id: string, set: string, citations: readonly Citation[]): void {
    const here = citations.find((citation) => citation.id === id)
    const own = here?.cites.map(({ source }) => source) ?? []
    const left = new Set(own)
    this.unclear.delete(id)
    const sources = [...set.matchAll(reference)].map(([, text = '']) => {
      const there = citations[Number(/\d+/.exec(text)?.[0]) - 1]
      const fitting = [...left].filter((source) =>
        there?.cites.some((cite) => cite.source === source),
      )
      if (fitting.length > 1) this.unclear.add(id)
      const [source = ''] = fitting
      left.delete(source)
      return source
    })
    this.#texts.set(id, { set, sources })
    this.#filled.delete(id)
  }

  forget(id: string): void {
    this.#texts.delete(id)
    this.#filled.delete(id)
    this.unclear.delete(id)
  }

  /** Texts with the numbers that hold now: those that are other than when last asked, by id. */
  fill(citations: readonly Citation[]): Map<string, string> {
    const first = new Map<string, number>()
    for (const [index, { cites }] of citations.entries())
      for (const { source } of cites) if (!first.has(source)) first.set(source, index + 1)
    const changed = new Map<string, string>()
    for (const [id, { set, sources }] of this.#texts) {
      const before = this.#filled.get(id)
      if (before !== undefined && sources.length === 0) continue
      let turn = 0
      const text = set.replace(reference, (_whole, old: string) => {
        const number = first.get(sources[turn++] ?? '')
        return number ? old.replace(/\d+/, String(number)) : old
      })
      if (text === before) continue
      this.#filled.set(id, text)
      changed.set(id, text)
    }
    return changed
  }
}

/** For the output format. */
export const markReference = (text: string): string =>
  /^\D*\d+\D*$/.test(unmarked(text)) ? marked(noteReference, text) : text
