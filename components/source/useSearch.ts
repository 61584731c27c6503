'use client'

import { useEffect, useState } from 'react'
import type { SearchHit, SearchResult } from '../../core/api/search.ts'
import type { SourceList } from '../../core/api/sources.ts'
import { RequestError, request } from '../ui/request.ts'

/** Milliseconds after the last key. */
const debounce = 140
const mostHits = 20
const mostRecent = 12

interface Search {
  /** The query that `hits` answer; empty for the recent sources. */
  readonly query: string
  readonly hits: readonly SearchHit[]
}

/**
 * Searches the library while a query is typed; without one, the sources added last. The former
 * answer stays until the next has come.
 */
export function useSearch(query: string): {
  result: Search | null
  error: string | null
  busy: boolean
} {
  const [result, setResult] = useState<Search | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(true)
  useEffect(() => {
    const abort = new AbortController()
    const words = query.trim()
    setBusy(true)
    const timer = setTimeout(
      async () => {
        try {
          setResult({ query: words, hits: await ask(words, abort.signal) })
          setError(null)
        } catch (problem) {
          if (abort.signal.aborted) return
          setError(problem instanceof RequestError ? problem.message : 'The search failed.')
        }
        if (!abort.signal.aborted) setBusy(false)
      },
      words ? debounce : 0,
    )
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query])
  return { result, error, busy }
}

async function ask(words: string, signal: AbortSignal): Promise<SearchHit[]> {
  if (!words) {
    const { sources } = await request<SourceList>(`/api/sources?limit=${mostRecent}`, { signal })
    return sources.map((source) => ({ source, passages: [], matchedAs: [] }))
  }
  const parameters = new URLSearchParams({ q: words, limit: String(mostHits) })
  const { hits } = await request<SearchResult>(`/api/search?${parameters}`, { signal })
  return hits
}
