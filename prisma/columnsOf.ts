import type { SourceFields } from '../core/api/sources.ts'

/** The fields that `source` has columns for; type and details are in its item alone. */
export function columnsOf({ type: _type, details: _details, ...columns }: SourceFields) {
  return columns
}
