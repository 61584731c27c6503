import type { SourceChange } from '../api/sources.ts'

/** A text once imported stays; an older one can be read, not brought back. */
const isUndoable = ({ field }: { readonly field: string }) => field !== 'revision'

/**
 * What to send to take a change back: its fields as they stood before. Null where there is nothing to
 * take back, or where a field has been changed again since: the later change would go as well.
 * @param later the changes that came after it
 */
export function undoChange(
  change: Pick<SourceChange, 'fields'>,
  later: readonly Pick<SourceChange, 'fields'>[],
): Record<string, unknown> | null {
  const since = new Set(later.flatMap(({ fields }) => fields.map(({ field }) => field)))
  const fields = change.fields.filter(isUndoable)
  if (fields.length === 0 || fields.some(({ field }) => since.has(field))) return null
  return Object.fromEntries(fields.map(({ field, before }) => [field, before]))
}
