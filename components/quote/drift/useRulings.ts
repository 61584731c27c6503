'use client'

import { useCallback, useEffect, useState } from 'react'
import type { PutRuling, Ruling, RulingList } from '../../../core/api/rulings.ts'
import { request } from '../../ui/request.ts'
import { useRetry } from '../../ui/useRetry.ts'

/**
 * What was decided on the brief's findings, by key. `changes` counts announced decisions: each has
 * the list read again. Until it was read, `null`.
 */
export function useRulings(briefId: string, changes: number) {
  const [rulings, setRulings] = useState<ReadonlyMap<string, Ruling> | null>(null)
  const { attempt, failed, fail, succeed, again } = useRetry()
  const path = `/api/briefs/${briefId}/rulings`

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change is a reason to ask again
  useEffect(() => {
    const controller = new AbortController()
    request<RulingList>(path, { signal: controller.signal })
      .then(({ rulings }) => {
        setRulings(new Map(rulings.map((ruling) => [ruling.key, ruling])))
        succeed()
      })
      // What is known stays; without it no question is asked.
      .catch(() => {
        if (!controller.signal.aborted) fail()
      })
    return () => controller.abort()
  }, [path, changes, attempt, fail, succeed])

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
  return { rulings, failed, again, decide, takeBack }
}
