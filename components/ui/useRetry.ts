'use client'

import { useCallback, useEffect, useState } from 'react'

/** Milliseconds until what could not be fetched is tried again. */
const retryAfter = 15_000

export interface Retry {
  /** Another number: fetch again. */
  readonly attempt: number
  /** The last attempt failed; stays while the next is under way. */
  readonly failed: boolean
  fail(): void
  succeed(): void
  again(): void
}

/**
 * Remembers whether something could be fetched. What failed is to be tried again when the person asks
 * for it, when the network is back, and now and then, since a server that is back says nothing.
 */
export function useRetry(): Retry {
  const [attempt, setAttempt] = useState(0)
  const [failed, setFailed] = useState(false)
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const fail = useCallback(() => setFailed(true), [])
  const succeed = useCallback(() => setFailed(false), [])
  useEffect(() => {
    if (!failed) return
    const timer = setInterval(again, retryAfter)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [failed, again])
  return { attempt, failed, fail, succeed, again }
}
