import { z } from 'zod'
import type { Attribution } from '../version/compare/attribution.ts'
import type { Comparison } from '../version/compare/comparison.ts'
import { personSummary } from './people.ts'
import { versionSummary } from './versions.ts'

const place = {
  /** ProseMirror positions in the earlier (A) and the later document (B). */
  fromA: z.int(),
  toA: z.int(),
  fromB: z.int(),
  toB: z.int(),
}

const wordChange = z.object({
  ...place,
  kind: z.enum([
    'inserted',
    'removed',
    'replaced',
    'moved',
    'formatted',
    'split',
    'joined',
    'attributes',
    'quotation',
  ]),
  before: z.string(),
  after: z.string(),
})

const quoted = z.object({ source: z.string(), words: z.string() }).nullable()

const quotationChange = z.object({
  id: z.string(),
  changes: z.array(z.enum(['added', 'dropped', 'altered', 're-sourced', 'moved', 'details'])),
  before: quoted,
  after: quoted,
  fromA: z.int().nullable(),
  fromB: z.int().nullable(),
})

/** Who put in or took out a stretch; null where nobody is known to have. */
const credit = z.object({ from: z.int(), to: z.int(), userId: z.string().nullable() })

/** How two versions differ, or one and the brief as it stands. */
export const versionComparison = z.object({
  from: versionSummary,
  /** Null: the brief as it stands. */
  to: versionSummary.nullable(),
  /** Both documents as ProseMirror JSON. */
  before: z.unknown(),
  after: z.unknown(),
  /** In sentences, in the order of the later document. */
  phrases: z.array(z.string()),
  comparison: z.object({
    /** Block by block; see core/version/compare/comparison.ts. */
    blocks: z.array(z.unknown()),
    words: z.array(wordChange),
    quotations: z.array(quotationChange),
    sources: z.array(z.object({ source: z.string(), change: z.enum(['new', 'no longer used']) })),
    counts: z.object({ wordsInserted: z.int(), wordsRemoved: z.int() }),
    summary: z.string(),
  }),
  /** Names of the changes in `blocks`, to be given to a restore; null where nothing changed. */
  keys: z.array(z.string().nullable()),
  credits: z.object({
    /** Positions in the later document. */
    inserted: z.array(credit),
    /** Positions in the earlier one. */
    removed: z.array(credit),
  }),
  /** Those who are credited. */
  people: z.array(personSummary),
  /** Titles of the sources that it speaks of. */
  sources: z.record(z.string(), z.string()),
})

export type VersionComparison = Omit<
  z.infer<typeof versionComparison>,
  'comparison' | 'credits'
> & {
  readonly comparison: Comparison
  readonly credits: Attribution
}

/** The same in a few words. */
export const comparisonSummary = z.object({
  from: versionSummary,
  to: versionSummary.nullable(),
  /** One line; empty when nothing differs. */
  summary: z.string(),
  /** In sentences, in the order of the later document. */
  phrases: z.array(z.string()),
})
export type ComparisonSummary = z.infer<typeof comparisonSummary>

/** Query of a comparison: two numbers, or one to compare with the brief as it stands. */
export const comparisonRequest = z.object({
  from: z.coerce.number('Say with which version to begin: ?from=1.').int().positive(),
  to: z.coerce.number('The later version is a number, or is left out.').int().positive().optional(),
})
