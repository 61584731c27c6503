import type { Ruling } from '../api/rulings.ts'

/** What a decision on a finding is called. */
export const rulingWords: Readonly<Record<Ruling['ruling'], string>> = {
  waived: 'Waived',
  conflict: 'Conflict',
  scope: 'Different scope',
  superseded: 'Superseded',
}
