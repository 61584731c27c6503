'use client'

import { useEffect, useState } from 'react'
import type { SearchResult } from '../../core/api/search.ts'
import type { SourceList, SourceSummary } from '../../core/api/sources.ts'
import { RequestError, request } from '../ui/request.ts'

/** Milliseconds after the last key. */
const debounce = 140
const most = 8

/** Sources of the library that match what is typed; those added last where nothing is. */
export function useSourceFinder(query: string): {
  found: readonly SourceSummary[]
  error: string | null
} {
  const [found, setFound] = useState<readonly SourceSummary[]>([])
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const words = query.trim()
    const timer = setTimeout(
      async () => {
        try {
          setFound(await ask(words, abort.signal))
          setError(null)
        } catch (problem) {
          if (abort.signal.aborted) return
          setError(problem instanceof RequestError ? problem.message : 'The search failed.')
        }
      },
      words ? debounce : 0,
    )
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query])
  return { found, error }
}

async function ask(words: string, signal: AbortSignal): Promise<readonly SourceSummary[]> {
  if (!words) return (await request<SourceList>(`/api/sources?limit=${most}`, { signal })).sources
  const parameters = new URLSearchParams({ q: words, limit: String(most) })
  const { hits } = await request<SearchResult>(`/api/search?${parameters}`, { signal })
  return hits.map(({ source }) => source)
}
