import type { FindingFigure } from '../api/check.ts'
import type { RevisionText } from '../extract/revision.ts'
import { quotesIn } from '../quote/quotesIn.ts'
import type { CountedThing } from './figures/counted.ts'
import {
  differingFigures,
  type FigureGroup,
  type SourcedFigure,
} from './figures/differingFigures.ts'
import type { Figure } from './figures/figure.ts'
import { readFigures } from './figures/readFigures.ts'
import { type CheckInput, type Found, nothing } from './input.ts'
import { digest } from './keyOf.ts'
import { sourcesOf } from './sourceFindings.ts'

/** Texts never change, so each is read once. */
const known = new WeakMap<RevisionText, readonly Figure[]>()

/** Figures about the same thing that differ between the sources of a brief. */
export function figureFindings(input: CheckInput): Found[] {
  const texts = new Map<string, RevisionText>()
  const figures = revisionsOf(input).flatMap(({ source, revision }): SourcedFigure[] => {
    const text = input.revision(source, revision)
    const about = input.source(source)
    if (!text || !about) return []
    texts.set(`${source} ${revision}`, text)
    const found = known.get(text) ?? readFigures({ ...text, ...about })
    known.set(text, found)
    return found.map((figure) => ({ ...figure, source, revision }))
  })
  return differingFigures(figures).map((group) => findingOf(group, texts))
}

/** Which text of each source: the one that its first quotation points into, else the current one. */
function revisionsOf(input: CheckInput): { source: string; revision: string }[] {
  const quoted = new Map<string, string>()
  for (const { attributes } of quotesIn(input.document))
    if (!quoted.has(attributes.source)) quoted.set(attributes.source, attributes.revision)
  const cited = sourcesOf(input).cited.flatMap((source) => {
    const revision = input.currentRevision(source)
    return revision ? [{ source, revision }] : []
  })
  return [...[...quoted].map(([source, revision]) => ({ source, revision })), ...cited]
}

const words: Readonly<Record<CountedThing, string>> = {
  dead: 'dead',
  wounded: 'wounded',
  refugees: 'refugees',
  displaced: 'displaced people',
  detained: 'detained',
  missing: 'missing',
  troops: 'troops',
  money: 'sums',
  percent: 'shares',
  distance: 'distances',
}

const number = new Intl.NumberFormat('en')

function findingOf(group: FigureGroup, texts: ReadonlyMap<string, RevisionText>): Found {
  const { thing, figures } = group
  const values = [...new Set(figures.map(({ value }) => value))]
  const named = figures
    .map(({ source, revision, start, value }) => `${source} ${revision} ${start} ${value}`)
    .sort()
  return {
    ...nothing,
    // Another figure is another question.
    key: `figures:${thing}:${digest(named.join('\n'))}`,
    group: 'figures',
    message: `The sources differ on the ${group.group ? `${group.group} ` : ''}${words[thing]}: ${list(values.map((value) => number.format(value) + unitOf(group.unit)))}.`,
    sources: [...new Set(figures.map(({ source }) => source))],
    figures: figures.map((figure): FindingFigure => {
      const { source, revision, start, end, value, upTo, hedge, unit, asOf, sentence } = figure
      const text = texts.get(`${source} ${revision}`)?.text ?? ''
      return {
        ...{ source, revision, start, end, value, upTo, hedge, unit, thing, asOf },
        sentence: text.slice(sentence.start, sentence.end),
      }
    }),
  }
}

const unitOf = (unit: string) => (unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`)

function list(values: readonly string[]): string {
  return values.length < 2
    ? values.join()
    : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`
}
