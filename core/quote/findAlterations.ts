import type { Alteration } from './alteration.ts'
import type { Folded } from './fold.ts'
import { foldTypography } from './fold.ts'
import type { Mark } from './parseMarks.ts'
import { parseMarks } from './parseMarks.ts'
import type { Placement } from './placements.ts'
import { placements } from './placements.ts'
import type { TypographyDifference } from './typographyDifferences.ts'
import { typographyDifferences } from './typographyDifferences.ts'
import { hasNegation, splitsQuantity } from './wordBoundary.ts'

interface Found {
  readonly alterations: readonly Alteration[]
  readonly typography: readonly TypographyDifference[]
}

/** A placement that can be reached through all stretches before it. */
interface Step {
  readonly place: Placement
  readonly before: Step | null
}

/** Most words that `[words]` may stand for; to leave out more takes `[…]`. */
const mostReplaced = 8
/** Ways back that are tried where several would do. */
const mostTries = 8

/**
 * Reads a quotation as the source's words with marked alterations only, cuts at word boundaries,
 * and whole words left out at either end. Null where anything else differs, where a cut parts a
 * number from its scale, or where words in brackets swallow a negation.
 */
export function findAlterations(content: string, exact: string, source: Folded): Found | null {
  const marked = parseMarks(content)
  if (!marked?.stretches.some((stretch) => /[\p{L}\p{N}]/u.test(stretch.words))) return null
  const { stretches, tail, sics } = marked

  let steps: Step[] = []
  for (const [index, { marks, words }] of stretches.entries()) {
    const suffix = (stretches[index + 1]?.marks ?? tail).find((mark) => mark.kind === 'suffix')
    const prefix = marks.find((mark) => mark.kind === 'prefix')
    const places = placements(words, prefix, suffix, exact, source)
    steps =
      index === 0 ? begin(places, marks, exact, source) : go(steps, places, marks, exact, source)
    if (steps.length === 0) return null
  }
  const last = finish(steps, tail, exact, source)
  if (!last) return null

  const alterations: Alteration[] = sics.map((at) => ({
    kind: 'sic',
    at,
    removed: '',
    inserted: '',
  }))
  const typography: TypographyDifference[] = []
  alterations.push(
    ...describeGap(
      tail,
      last.place.suffix,
      '',
      textBetween(last.place.end, source.text.length, exact, source),
      content.length,
    ),
  )
  let step: Step | null = last
  for (let index = stretches.length - 1; index >= 0 && step; index--) {
    const stretch = stretches[index]
    if (!stretch) break
    const { place, before }: Step = step
    const gone = textBetween(before?.place.end ?? 0, place.start, exact, source)
    alterations.push(
      ...describeGap(stretch.marks, before?.place.suffix ?? '', place.prefix, gone, 0),
    )
    const folded = foldTypography(stretch.words)
    typography.unshift(...typographyDifferences(stretch.words, folded, exact, source, place.from))
    step = before
  }
  return { alterations: alterations.sort((a, b) => a.at - b.at), typography }
}

function begin(places: Placement[], marks: readonly Mark[], exact: string, source: Folded): Step[] {
  return places
    .filter((place) => mayLeaveOut(0, place.start, marks, exact, source, true))
    .map((place) => ({ place, before: null }))
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
      mayLeaveOut(step.place.end, place.start, marks, exact, source, false),
    )
    if (before) reached.push({ place, before })
  }
  return reached
}

function finish(
  steps: readonly Step[],
  tail: readonly Mark[],
  exact: string,
  source: Folded,
): Step | null {
  const end = source.text.length
  const whole = steps.find((step) => step.place.end === end)
  if (whole) return whole
  return steps.find((step) => mayLeaveOut(step.place.end, end, tail, exact, source, true)) ?? null
}

/** Whether marks (or, at the ends, nothing) account for what stands between two folded offsets. */
function mayLeaveOut(
  from: number,
  to: number,
  marks: readonly Mark[],
  exact: string,
  source: Folded,
  outer: boolean,
): boolean {
  const gone = textBetween(from, to, exact, source)
  if (!gone) return true
  if (
    splitsQuantity(exact, source.at[from] ?? 0) ||
    splitsQuantity(exact, source.at[to] ?? exact.length)
  )
    return false
  if (marks.some((mark) => mark.kind === 'ellipsis')) return true
  const inserted = marks
    .filter((mark) => mark.kind === 'words')
    .map((mark) => mark.inserted)
    .join(' ')
  if (!inserted) return outer
  const words = gone.slice(0, 4000).split(/\s+/)
  if (!outer && words.length > mostReplaced) return false
  const near = from === 0 && outer ? words.slice(-mostReplaced) : words.slice(0, mostReplaced)
  return !hasNegation(near.join(' ')) || hasNegation(inserted)
}

function textBetween(from: number, to: number, exact: string, source: Folded): string {
  return exact.slice(source.at[from] ?? exact.length, source.at[to] ?? exact.length).trim()
}

/** The alterations of one gap; `gone` are the source's words that it stands for. */
function describeGap(
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
