import { z } from 'zod'
import { templateIds } from '../brief/templateIds.ts'
import { citationLocales } from '../citation/citationLocales.ts'
import { time, title } from './fields.ts'
import { personSummary } from './people.ts'

export const briefStatus = z.enum(['draft', 'review', 'approved'])
export type BriefStatus = z.infer<typeof briefStatus>

/** How many quotations of a brief stand how to their source. */
export const evidence = z.object({
  exact: z.int(),
  typography: z.int(),
  edited: z.int(),
  /** Marked alterations only, which may mislead all the same. */
  review: z.int(),
  differs: z.int(),
  orphan: z.int(),
})

export const briefSummary = z.object({
  id: z.string(),
  title: z.string(),
  status: briefStatus,
  /** Number of the version that was approved last. */
  approvedVersion: z.int().nullable(),
  /** The version of another brief that it began as; `title` is null when that brief is gone. */
  branchedFrom: z
    .object({ id: z.string(), title: z.string().nullable(), version: z.int() })
    .nullable(),
  words: z.int(),
  /** How many quotations, and how they stand. */
  evidence,
  /** Those who wrote in it, who changed it last first, and who made it. */
  people: z.array(personSummary),
  createdAt: time,
  changedAt: time,
  changedBy: personSummary.nullable(),
  archivedAt: time.nullable(),
  /** Id of the style that its citations are set in, and their language (BCP 47). */
  citationStyle: z.string(),
  citationLocale: z.string(),
  /** Somebody else changed it since the asking person last looked. */
  changedSinceSeen: z.boolean(),
})
export type BriefSummary = z.infer<typeof briefSummary>

export const briefList = z.object({ briefs: z.array(briefSummary) })

/** With the content as ProseMirror JSON, as stored by now. */
export const briefDetail = briefSummary.extend({ document: z.unknown() })
export type BriefDetail = z.infer<typeof briefDetail>

export const createBrief = z
  .strictObject({
    title,
    template: z.enum(templateIds).optional(),
    /** Begins as a version of another brief. */
    from: z.strictObject({ brief: z.string().max(100), version: z.int().positive() }).optional(),
  })
  .refine(({ template, from }) => !template || !from, {
    error: 'A brief begins from a template or from a version, not from both.',
  })
export const changeBrief = z
  .strictObject({
    title: title.optional(),
    archived: z.boolean().optional(),
    citationStyle: z.string().max(100).optional(),
    citationLocale: z.enum(citationLocales.map(({ id }) => id)).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    error: 'Say what to change: title, archived, citationStyle or citationLocale.',
  })

export const changeStatus = z.strictObject({
  status: briefStatus,
  /** Content hash of what the person has before them. Approving anything else is refused. */
  seen: z.string().max(100).optional(),
})

export const briefQuote = z.object({
  id: z.string(),
  source: z.string(),
  revision: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  verdict: evidence.keyof(),
})
export type BriefQuote = z.infer<typeof briefQuote>
