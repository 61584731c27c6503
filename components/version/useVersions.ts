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

/** The list that was read last: the pane, the page and a comparison follow one another. */
let remembered: { briefId: string; versions: readonly VersionSummary[] } | null = null

/** A brief's versions; what is known of them is there at once. `changes` counts what colleagues announce: another number reads again. */
export function useVersions(briefId: string, changes = 0): Versions {
  const [versions, setVersions] = useState<readonly VersionSummary[] | null>(() =>
    remembered?.briefId === briefId ? remembered.versions : null,
  )
  const [trouble, setTrouble] = useState<string | null>(null)
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts say when to read again
  useEffect(() => {
    const controller = new AbortController()
    request<{ versions: VersionSummary[] }>(`/api/briefs/${briefId}/versions`, {
      signal: controller.signal,
    })
      .then((list) => {
        const sorted = [...list.versions].sort((a, b) => b.number - a.number)
        remembered = { briefId, versions: sorted }
        setVersions(sorted)
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
