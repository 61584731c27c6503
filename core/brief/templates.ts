import type { Template } from './template.ts'
import type { TemplateId } from './templateIds.ts'
import { blank } from './templates/blank.ts'
import { optionsMemo } from './templates/optionsMemo.ts'
import { policyBrief } from './templates/policyBrief.ts'
import { situationReport } from './templates/situationReport.ts'

/** What a new brief can start from. */
export const templates: Record<TemplateId, Template> = {
  blank,
  'policy-brief': policyBrief,
  'situation-report': situationReport,
  'options-memo': optionsMemo,
}
