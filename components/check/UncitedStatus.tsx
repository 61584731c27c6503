'use client'

import type { CheckStore } from './CheckStore.ts'
import { useReport } from './useReport.ts'

/** Tells screen readers how many words go without a citation, whenever that changes. */
export function UncitedStatus({ checks, keys }: { checks: CheckStore; keys: string }) {
  const { findings } = useReport(checks)
  const count = findings.filter(({ group, ruling }) => group === 'uncited' && !ruling).length
  return (
    <p role="status" className="visually-hidden">
      {count > 0 &&
        `${count} ${count === 1 ? 'passage stands' : 'passages stand'} in a source and ${count === 1 ? 'is' : 'are'} not cited. ${keys} on the words offers what to do.`}
    </p>
  )
}
