'use client'

import { useCallback, useEffect, useState } from 'react'
import type { VersionSummary } from '../../core/api/versions.ts'
import { RequestError, request } from '../ui/request.ts'

export interface Versions {
  /** The latest first; null while they are on their way. */
  readonly versions: readonly VersionSummary[] | null
  readonly trouble: string | null
  readonly reload: () => void
}

/** A brief's versions. `changes` counts what colleagues announce: another number reads again. */
export function useVersions(briefId: string, changes = 0): Versions {
  const [versions, setVersions] = useState<readonly VersionSummary[] | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts say when to read again
  useEffect(() => {
    const controller = new AbortController()
    request<{ versions: VersionSummary[] }>(`/api/briefs/${briefId}/versions`, {
      signal: controller.signal,
    })
      .then((list) => {
        setVersions([...list.versions].sort((a, b) => b.number - a.number))
        setTrouble(null)
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) return
        if (!(error instanceof RequestError)) throw error
        setTrouble(error.message)
      })
    return () => controller.abort()
  }, [briefId, changes, tries])

  return { versions, trouble, reload: useCallback(() => setTries((count) => count + 1), []) }
}
