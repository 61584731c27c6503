import type { SourceChange } from '../api/sources.ts'

/**
 * What to send to take a change back: its fields as they stood before. Null where a field has been
 * changed again since, since taking the change back would undo the later one as well.
 * @param later the changes that came after it
 */
export function undoChange(
  change: Pick<SourceChange, 'fields'>,
  later: readonly Pick<SourceChange, 'fields'>[],
): Record<string, unknown> | null {
  const since = new Set(later.flatMap(({ fields }) => fields.map(({ field }) => field)))
  if (change.fields.some(({ field }) => since.has(field))) return null
  return Object.fromEntries(change.fields.map(({ field, before }) => [field, before]))
}
