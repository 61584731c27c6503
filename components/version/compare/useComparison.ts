'use client'

import { useCallback, useEffect, useState } from 'react'
import type { VersionComparison } from '../../../core/api/comparison.ts'
import { RequestError, request } from '../../ui/request.ts'

export interface ComparisonState {
  /** Null while it is on its way. */
  readonly comparison: VersionComparison | null
  readonly trouble: string | null
  readonly reload: () => void
}

/** How two versions differ; `to` null: one and the brief as it stands. */
export function useComparison(briefId: string, from: number, to: number | null): ComparisonState {
  const [comparison, setComparison] = useState<VersionComparison | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count says when to ask again
  useEffect(() => {
    const controller = new AbortController()
    setTrouble(null)
    const later = to === null ? '' : `&to=${to}`
    request<VersionComparison>(`/api/briefs/${briefId}/diff?from=${from}${later}`, {
      signal: controller.signal,
    })
      .then((found) => {
        setComparison(found)
        setTrouble(null)
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return
        if (!(error instanceof RequestError)) throw error
        setTrouble(error.message)
      })
    return () => controller.abort()
  }, [briefId, from, to, tries])
  // Until the new pair has come, the old one would be shown under its name.
  const isAsked = comparison?.from.number === from && (comparison.to?.number ?? null) === to
  return {
    comparison: isAsked ? comparison : null,
    trouble,
    reload: useCallback(() => setTries((count) => count + 1), []),
  }
}
