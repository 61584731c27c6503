import type { Host } from '../../core/host.ts'
import { createFromTemplate } from './createFromTemplate.ts'
import { createFromVersion } from './createFromVersion.ts'

/** Stores a new brief that begins as a template or as a version of another, and returns its id. */
export const beginBrief: Host['createBrief'] = ({ title, template = 'blank', from, by }) =>
  from ? createFromVersion({ title, from, by }) : createFromTemplate({ title, template, by })
