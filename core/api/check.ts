import { z } from 'zod'
import { countedThings } from '../check/figures/counted.ts'
import { findingGroups } from '../check/findingGroups.ts'
import { evidence } from './briefs.ts'
import { ruling } from './rulings.ts'

export const findingGroup = z.enum(findingGroups)
export type FindingGroup = z.infer<typeof findingGroup>

/** A passage of a revision; offsets are UTF-16 units. */
export const findingPassage = z.object({
  source: z.string(),
  revision: z.string(),
  start: z.int(),
  end: z.int(),
})

/** A figure of a source, with the sentence that states it. */
export const findingFigure = findingPassage.extend({
  value: z.number(),
  /** The upper end of a range; else the value. */
  upTo: z.number(),
  hedge: z.enum(['exact', 'about', 'over', 'under']),
  /** `USD`, `%`, `km`; empty for people. */
  unit: z.string(),
  thing: z.enum(countedThings),
  /** As the source states it; null when it does not. */
  asOf: z.string().nullable(),
  sentence: z.string(),
})
export type FindingFigure = z.infer<typeof findingFigure>

export const finding = z.object({
  /** Names it: the same whenever the check finds it again. Rulings refer to it. */
  key: z.string(),
  group: findingGroup,
  /** One sentence that says what was found. */
  message: z.string(),
  /** The brief's words that it is about; empty when it is about a source or the whole. */
  words: z.string(),
  /** Id of the quotation that it is about. */
  quote: z.string().nullable(),
  /** Which text block of the brief, from 0, and UTF-16 units in it. */
  place: z.object({ block: z.int(), from: z.int(), to: z.int() }).nullable(),
  /** Where a reader looks it up, the best first. */
  passages: z.array(findingPassage),
  /** Sources that it is about. */
  sources: z.array(z.string()),
  figures: z.array(findingFigure),
  /** What somebody decided on it; null while it is open. */
  ruling: ruling.nullable(),
})
export type Finding = z.infer<typeof finding>

/** A source as the report names it. */
export const checkedSource = z.object({
  id: z.string(),
  title: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
})
export type CheckedSource = z.infer<typeof checkedSource>

/** How a brief stands: its quotations by verdict, and what somebody should look at. */
export const checkReport = z.object({
  brief: z.object({ id: z.string(), title: z.string() }),
  /** Quotations by how they stand to their source. */
  quotes: evidence,
  /** Findings that nobody has decided on, and those that somebody has. */
  open: z.int(),
  decided: z.int(),
  /** In the order of their groups, then of the brief. */
  findings: z.array(finding),
  /** Those that the brief cites, and those that findings name, by id. */
  sources: z.array(checkedSource),
})
export type CheckReport = z.infer<typeof checkReport>
