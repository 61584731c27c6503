'use client'

import { useEffect, useState } from 'react'
import type { VerdictStore } from '../quote/VerdictStore.ts'
import type { BriefConnection } from './BriefConnection.ts'

/**
 * Has a source's quotations judged anew when the source gets a new text. Counts the announced
 * decisions on findings: a new count is a reason to read them again.
 */
export function useSourceNews(connection: BriefConnection, verdicts: VerdictStore): number {
  const [rulingChanges, setRulingChanges] = useState(0)
  useEffect(
    () =>
      connection.onNotice((notice) => {
        if (notice.kind === 'revised') verdicts.renew(notice.source)
        if (notice.kind === 'ruled') setRulingChanges((count) => count + 1)
      }),
    [connection, verdicts],
  )
  return rulingChanges
}
