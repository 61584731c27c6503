import type { Person } from '../../core/access/roles.ts'
import type { TemplateId } from '../../core/brief/templateIds.ts'
import { templates } from '../../core/brief/templates.ts'
import { createBrief } from './createBrief.ts'

/** Stores a new brief that starts as a template, and returns its id. */
export async function createFromTemplate(input: {
  title: string
  template: TemplateId
  by: Person
}): Promise<string> {
  const { title, template, by } = input
  return createBrief({ title, content: templates[template], by })
}
