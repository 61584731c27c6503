import { z } from 'zod'
import { line, time } from './fields.ts'
import { personSummary } from './people.ts'

export const versionReason = z.enum([
  'named',
  /** After a session of work, or before the citation style changed. */
  'automatic',
  'before-restore',
  'approved',
])

export const versionSummary = z.object({
  number: z.int(),
  name: z.string().nullable(),
  /** What it was saved for. */
  note: z.string().nullable(),
  reason: versionReason,
  words: z.int(),
  contentHash: z.string(),
  /** SHA-256 of the stored state's bytes; null in versions from before it was kept. */
  stateHash: z.string().nullable(),
  chainHash: z.string(),
  previousHash: z.string().nullable(),
  /** Those who wrote since the version before. */
  authors: z.array(personSummary),
  createdBy: personSummary.nullable(),
  createdAt: time,
})
export type VersionSummary = z.infer<typeof versionSummary>

/** With the content as ProseMirror JSON. */
export const versionDetail = versionSummary.extend({ document: z.unknown() })
export type VersionDetail = z.infer<typeof versionDetail>

/** Query of a version: in which format. */
export const versionRequest = z.object({
  as: z
    .enum(['json', 'html', 'markdown'], 'A version can be read as json, html or markdown.')
    .default('json'),
})

/** The first link of a history that does not hold. */
export const historyBreak = z.object({
  number: z.int(),
  kind: z.enum(['missing', 'order', 'record', 'unreadable', 'content', 'bytes']),
  message: z.string(),
})
export type HistoryBreak = z.infer<typeof historyBreak>

/** Whether a brief's versions are what was saved. */
export const historyReport = z.object({
  versions: z.int(),
  broken: historyBreak.nullable(),
  /** Chain hash of the last version; null without one. */
  head: z.string().nullable(),
  /** What no verification can show, in sentences. */
  unproven: z.array(z.string()),
})
export type HistoryReport = z.infer<typeof historyReport>

export const saveVersion = z.strictObject({
  name: line('The name', 120).optional(),
  note: line('What it is for', 500).optional(),
})

export const restoreVersion = z.strictObject({
  version: z.int().positive(),
  /** Keys of changes that a comparison with the brief as it stands has found; all when absent. */
  changes: z.array(z.string().max(100)).min(1).max(5_000).optional(),
})
export const restored = z.object({
  /** The version that was brought back. */
  restored: z.int(),
  /** Where the state before it was saved. */
  before: versionSummary,
})

/** Takes back the person's own restore; `before` is the version that was saved before it. */
export const undoRestore = z.strictObject({ before: z.int().positive() })
