import type { BriefStatus } from '../../core/api/briefs.ts'

/** What the states of a brief's review are called. */
export const statusNames: Record<BriefStatus, string> = {
  draft: 'Draft',
  review: 'In review',
  approved: 'Approved',
}
