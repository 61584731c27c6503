import type { CountedThing } from './counted.ts'
import type { Figure } from './figure.ts'

/** A figure and the text that states it. */
export interface SourcedFigure extends Figure {
  readonly source: string
  readonly revision: string
}

/** Figures of different sources about the same thing that do not agree. */
export interface FigureGroup {
  readonly thing: CountedThing
  readonly unit: string
  readonly group: string
  /** ISO codes of the countries that all of them are about; may be empty. */
  readonly countries: readonly string[]
  /** By value, the smallest first. */
  readonly figures: readonly SourcedFigure[]
}

/** Share by which a rounded figure may be off the one that it stands for. */
const rounding = 0.05
/** Words that two sentences about sums, shares or distances must have in common besides. */
const fewestShared = 3

/**
 * Groups the figures of several sources that count the same thing, and keeps the groups in which
 * they do not agree. What counts as the same: thing, unit and group of people; a country or a place
 * that both are about; both one event, or both all so far.
 */
export function differingFigures(figures: readonly SourcedFigure[]): FigureGroup[] {
  const groups: SourcedFigure[][] = []
  for (const figure of figures) {
    const group = groups.find((members) => members.every((member) => sameThing(member, figure)))
    if (group) group.push(figure)
    else groups.push([figure])
  }
  return groups.flatMap((members) => {
    const [first] = members
    if (!first || !differ(members)) return []
    return [
      {
        thing: first.thing,
        unit: first.unit,
        group: first.group,
        countries: first.countries.filter((code) =>
          members.every(({ countries }) => countries.includes(code)),
        ),
        figures: [...members].sort((a, b) => a.value - b.value),
      },
    ]
  })
}

function sameThing(a: SourcedFigure, b: SourcedFigure): boolean {
  if (a.thing !== b.thing || a.unit !== b.unit || a.event !== b.event) return false
  if (a.group !== b.group) return false
  const places = shared(a.places, b.places)
  // A figure of a town is none of the country; two of an event have its place in common.
  const isLocal = a.event || a.places.length > 0 || b.places.length > 0
  if (isLocal && places === 0) return false
  if (places === 0 && shared(a.countries, b.countries) === 0) return false
  const isPeople = a.unit === ''
  return isPeople || shared(a.context, b.context) >= fewestShared
}

const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((each) => b.includes(each)).length

/** Whether two of them, of different sources, cannot both be right as they are worded. */
function differ(figures: readonly SourcedFigure[]): boolean {
  return figures.some((a) => figures.some((b) => a.source !== b.source && !agree(a, b)))
}

export function agree(a: Figure, b: Figure): boolean {
  if (a.value <= b.upTo && b.value <= a.upTo) return true
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  const gap = (high.value - low.upTo) / high.value
  if (gap > rounding) return false
  return (
    low.hedge === 'over' ||
    low.hedge === 'about' ||
    high.hedge === 'under' ||
    high.hedge === 'about'
  )
}
