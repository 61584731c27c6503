import type { VersionSummary } from '../../core/api/versions.ts'

type Titled = Pick<VersionSummary, 'number' | 'name' | 'reason'>

/** What a version is called in lists: its name, or why it was made. */
export function versionTitle({ number, name, reason }: Titled): string {
  if (name) return name
  if (reason === 'before-restore') return 'Before a version was brought back'
  if (reason === 'approved') return 'Approved'
  return reason === 'named' ? `Version ${number}` : 'Saved automatically'
}
