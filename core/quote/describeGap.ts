import type { Alteration } from './alteration.ts'
import type { Mark } from './parseMarks.ts'
import { type ReviewReason, reviewCut, reviewOmission, reviewReplacement } from './review.ts'

/** The alterations of one gap; `gone` are the source's words that it stands for. */
export function describeGap(
  marks: readonly Mark[],
  suffix: string,
  prefix: string,
  gone: string,
  at: number,
): Alteration[] {
  const cut = marks.find((mark) => mark.kind === 'ellipsis')
  const first = marks.find((mark) => mark.kind === 'words')
  const alterations: Alteration[] = []
  if (cut || (gone && !first))
    alterations.push({ kind: 'cut', at: cut?.at ?? at, removed: gone, inserted: '' })
  for (const mark of marks) {
    if (mark.kind === 'ellipsis') continue
    const own =
      mark.kind === 'prefix'
        ? prefix
        : mark.kind === 'suffix'
          ? suffix
          : mark === first && !cut
            ? gone
            : ''
    // Brackets that the source itself has are no alteration.
    if (own === `[${mark.inserted}]`) continue
    const sameWord = own !== mark.inserted && own.toLowerCase() === mark.inserted.toLowerCase()
    const kind = !own ? 'added' : sameWord ? 'case' : 'replaced'
    alterations.push({ kind, at: mark.at, removed: own, inserted: mark.inserted })
  }
  return alterations
}

/** A gap between two stretches of a quotation, or before the first or after the last. */
export interface Gap {
  readonly marks: readonly Mark[]
  /** Offsets in `exact`, UTF-16 units. */
  readonly from: number
  readonly to: number
  readonly outer: 'start' | 'end' | null
  /** Where it shows in the quotation. */
  readonly at: number
}

/** Most words that an outer `[words]` can stand for. */
const mostReplaced = 8

/** Why a gap may mislead. What stands silently outside is judged with the words around `exact`. */
export function reviewGap({ marks, from, to, outer, at }: Gap, exact: string): ReviewReason[] {
  const gone = exact.slice(from, to).trim()
  const mark = marks[0]
  if (!gone || !mark) return []
  const where = mark.at
  const reasons = [
    ...(outer === 'start' ? [] : reviewCut(exact, from, at)),
    ...(outer === 'end' ? [] : reviewCut(exact, to, at)),
  ]
  if (marks.some(({ kind }) => kind === 'ellipsis')) {
    const kept = { keptBefore: exact.slice(0, from), keptAfter: outer !== 'end' }
    return [...reasons, ...reviewOmission(gone, where, kept)]
  }
  const near = outer ? besideQuotation(gone, outer) : gone
  const inserted = marks.flatMap(({ kind, inserted }) => (kind === 'words' ? inserted : []))
  return [...reasons, ...reviewReplacement(near, inserted.join(' '), where)]
}

/** Of what an outer `[words]` stand for, no more than the sentence that the quotation is part of. */
function besideQuotation(gone: string, outer: 'start' | 'end'): string {
  const sentences = gone.split(/(?<=[.!?…]["'”’»)]*)\s+/u)
  const words = ((outer === 'start' ? sentences.at(-1) : sentences[0]) ?? '').split(/\s+/)
  return (outer === 'start' ? words.slice(-mostReplaced) : words.slice(0, mostReplaced)).join(' ')
}
