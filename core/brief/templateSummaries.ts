import type { TemplateId } from './templateIds.ts'

/** How a template is offered. Apart from the contents, which a browser does not need. */
export const templateSummaries: Record<TemplateId, { name: string; description: string }> = {
  blank: { name: 'Blank', description: 'An empty page.' },
  'policy-brief': {
    name: 'Policy brief',
    description: 'The answer first, then what is at stake, the evidence and what to do.',
  },
  'situation-report': {
    name: 'Situation report',
    description: 'What happened, what is confirmed and what to watch, as of one moment.',
  },
  'options-memo': {
    name: 'Options memo',
    description: 'One decision, the real choices side by side, and a recommendation.',
  },
}
