export const templateIds = ['blank', 'policy-brief', 'situation-report', 'options-memo'] as const
export type TemplateId = (typeof templateIds)[number]
