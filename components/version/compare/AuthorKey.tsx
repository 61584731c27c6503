import type { VersionComparison } from '../../../core/api/comparison.ts'

/** Which colour and line is whose. */
export function AuthorKey(_props: { comparison: VersionComparison }) {
  return null
}
