'use client'

import { useCallback, useEffect, useState } from 'react'
import type { PutRuling, Ruling, RulingList } from '../../../core/api/rulings.ts'
import { request } from '../../ui/request.ts'

/**
 * What was decided on the brief's findings, by key. `changes` counts announced decisions: each has
 * the list read again. Until it was read, `null`.
 */
export function useRulings(briefId: string, changes: number) {
  const [rulings, setRulings] = useState<ReadonlyMap<string, Ruling> | null>(null)
  const path = `/api/briefs/${briefId}/rulings`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change is a reason to ask again
  useEffect(() => {
    const controller = new AbortController()
    request<RulingList>(path, { signal: controller.signal })
      .then(({ rulings }) => setRulings(new Map(rulings.map((ruling) => [ruling.key, ruling]))))
      // The next announcement asks again; meanwhile nothing counts as decided.
      .catch(() => {})
    return () => controller.abort()
  }, [path, changes])

  const decide = useCallback(
    async (ruling: PutRuling): Promise<void> => {
      const made = await request<Ruling>(path, { method: 'PUT', body: ruling })
      setRulings((before) => new Map(before).set(made.key, made))
    },
    [path],
  )
  const takeBack = useCallback(
    async (key: string): Promise<void> => {
      await request(`${path}?key=${encodeURIComponent(key)}`, { method: 'DELETE' })
      setRulings((before) => {
        const after = new Map(before)
        after.delete(key)
        return after
      })
    },
    [path],
  )
  return { rulings, decide, takeBack }
}
