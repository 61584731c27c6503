import { z } from 'zod'
import { line, time } from './fields.ts'
import { personSummary } from './people.ts'

export const versionReason = z.enum(['named', 'automatic', 'before-restore'])

export const versionSummary = z.object({
  number: z.int(),
  name: z.string().nullable(),
  reason: versionReason,
  words: z.int(),
  contentHash: z.string(),
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

export const saveVersion = z.strictObject({ name: line('The name', 120).optional() })

export const restoreVersion = z.strictObject({ version: z.int().positive() })
export const restored = z.object({
  /** The version that was brought back. */
  restored: z.int(),
  /** Where the state before it was saved. */
  before: versionSummary,
})
