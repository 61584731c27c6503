import type { Alteration } from './alteration.ts'
import { describeGap, reviewGap } from './describeGap.ts'
import type { Folded } from './fold.ts'
import { foldTypography } from './fold.ts'
import type { Mark, MarkedText } from './parseMarks.ts'
import { parseMarks } from './parseMarks.ts'
import type { Placement } from './placements.ts'
import { placements } from './placements.ts'
import { type ReviewReason, reviewEnd, reviewStart } from './review.ts'
import type { TypographyDifference } from './typographyDifferences.ts'
import { typographyDifferences } from './typographyDifferences.ts'

export interface Found {
  readonly alterations: readonly Alteration[]
  readonly typography: readonly TypographyDifference[]
  readonly reasons: readonly ReviewReason[]
}

/** The source's words right before and after `exact`: what a cut at its ends parts. */
export interface Around {
  readonly before: string
  readonly after: string
}
export const nothingAround: Around = { before: '', after: '' }

/** A placement that can be reached through all stretches before it. */
interface Step {
  readonly place: Placement
  readonly before: Step | null
}

/** Most words that `[words]` may stand for; to leave out more takes `[…]`. */
const mostReplaced = 8
/** Most stretches of words with which a cut inside a word is looked for: that costs a second look. */
const mostLenient = 20
/** Ways back that are tried where several would do. */
const mostTries = 8

/**
 * Reads a quotation as the source's words with marked alterations only, and whole words left out at
 * either end; null where anything else differs. `reasons` say what of it may mislead: a negation or a
 * number under brackets, a cut inside a word.
 */
export function findAlterations(
  content: string,
  exact: string,
  source: Folded,
  around: Around = nothingAround,
): Found | null {
  const marked = parseMarks(content)
  if (!marked?.stretches.some((stretch) => /[\p{L}\p{N}]/u.test(stretch.words))) return null
  const strict = follow(marked, exact, source, false)
  const again = !strict && marked.stretches.length <= mostLenient
  const last = again ? follow(marked, exact, source, true) : strict
  return last && describe(marked, last, content, exact, source, around)
}

/** The last step of the way through the source; `lenient` lets a cut fall inside a word. */
function follow(
  { stretches, tail }: MarkedText,
  exact: string,
  source: Folded,
  lenient: boolean,
): Step | null {
  let steps: Step[] = []
  for (const [index, { marks, words }] of stretches.entries()) {
    const following = stretches[index + 1]?.marks ?? tail
    const suffix = following.find((mark) => mark.kind === 'suffix')
    const prefix = marks.find((mark) => mark.kind === 'prefix')
    const within = { start: lenient && cuts(marks), end: lenient && cuts(following) }
    const places = placements(words, prefix, suffix, exact, source, within)
    steps =
      index === 0
        ? places.map((place) => ({ place, before: null }))
        : go(steps, places, marks, exact, source)
    if (steps.length === 0) return null
  }
  return steps.find(({ place }) => place.end === source.text.length) ?? steps[0] ?? null
}

/** Nothing, or `[…]`: words in brackets stand for whole words. */
const cuts = (marks: readonly Mark[]) => marks.every((mark) => mark.kind === 'ellipsis')

function describe(
  { stretches, tail, sics }: MarkedText,
  last: Step,
  content: string,
  exact: string,
  source: Folded,
  around: Around,
): Found {
  const alterations: Alteration[] = sics.map((at) => ({
    kind: 'sic',
    at,
    removed: '',
    inserted: '',
  }))
  const typography: TypographyDifference[] = []
  const reasons: ReviewReason[] = []
  const offset = (folded: number) => source.at[folded] ?? exact.length
  const whole = around.before + exact + around.after
  const gap = (before: Step | null, after: Step | null, marks: readonly Mark[], at: number) => {
    const from = before ? offset(before.place.end) : 0
    const to = after ? offset(after.place.start) : exact.length
    const gone = exact.slice(from, to).trim()
    alterations.push(
      ...describeGap(marks, before?.place.suffix ?? '', after?.place.prefix ?? '', gone, at),
    )
    const outer = before ? (after ? null : 'end') : 'start'
    if (outer && marks.length === 0)
      reasons.push(
        ...(outer === 'start'
          ? reviewStart(whole, around.before.length + to)
          : reviewEnd(whole, around.before.length + from, at)),
      )
    else reasons.push(...reviewGap({ marks, from, to, outer, at }, exact))
  }
  gap(last, null, tail, content.length)
  let step: Step | null = last
  for (let index = stretches.length - 1; index >= 0 && step; index--) {
    const stretch = stretches[index]
    if (!stretch) break
    const { place, before }: Step = step
    gap(before, step, stretch.marks, stretch.marks[0]?.at ?? 0)
    const folded = foldTypography(stretch.words)
    typography.unshift(...typographyDifferences(stretch.words, folded, exact, source, place.from))
    step = before
  }
  const inOrder = (a: { at: number }, b: { at: number }) => a.at - b.at
  return { alterations: alterations.sort(inOrder), typography, reasons: reasons.sort(inOrder) }
}

/** Joins placements of the next stretch to those reached so far. */
function go(
  steps: readonly Step[],
  places: readonly Placement[],
  marks: readonly Mark[],
  exact: string,
  source: Folded,
): Step[] {
  const cut = marks.some((mark) => mark.kind === 'ellipsis')
  const reached: Step[] = []
  let behind = 0
  for (const place of places) {
    while (behind < steps.length && (steps[behind]?.place.end ?? Infinity) <= place.start) behind++
    // A cut takes all it can; words in brackets stand for as little as they can.
    const tried = cut
      ? steps.slice(0, Math.min(behind, mostTries))
      : steps.slice(Math.max(0, behind - mostTries), behind).reverse()
    const before = tried.find((step) =>
      mayLeaveOut(step.place.end, place.start, marks, exact, source),
    )
    if (before) reached.push({ place, before })
  }
  return reached
}

/** Whether marks account for what stands between two folded offsets. */
function mayLeaveOut(
  from: number,
  to: number,
  marks: readonly Mark[],
  exact: string,
  source: Folded,
): boolean {
  const gone = textBetween(from, to, exact, source)
  if (!gone || marks.some((mark) => mark.kind === 'ellipsis')) return true
  const replaced = marks.some((mark) => mark.kind === 'words')
  return replaced && gone.slice(0, 4000).split(/\s+/).length <= mostReplaced
}

function textBetween(from: number, to: number, exact: string, source: Folded): string {
  return exact.slice(source.at[from] ?? exact.length, source.at[to] ?? exact.length).trim()
}
