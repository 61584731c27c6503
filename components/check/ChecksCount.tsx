'use client'

import type { CheckStore } from './CheckStore.ts'
import { useReport } from './useReport.ts'

/** How many findings are open, for the tab of the checks. */
export function ChecksCount({ checks }: { checks: CheckStore }) {
  const { open } = useReport(checks)
  if (open === 0) return null
  return (
    <>
      {open}
      <span className="visually-hidden"> open</span>
    </>
  )
}
