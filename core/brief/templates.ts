import type { JSONContent } from '@tiptap/core'
import type { TemplateId } from './templateIds.ts'
import { blank } from './templates/blank.ts'
import { optionsMemo } from './templates/optionsMemo.ts'
import { policyBrief } from './templates/policyBrief.ts'
import { situationReport } from './templates/situationReport.ts'

/** What a new brief starts as. */
export const templates: Record<TemplateId, JSONContent> = {
  blank,
  'policy-brief': policyBrief,
  'situation-report': situationReport,
  'options-memo': optionsMemo,
}
