'use client'

import { useRef, useState } from 'react'
import type { SearchResult } from '../../core/api/search.ts'
import { request } from '../ui/request.ts'

/** The tags of the library, the most frequent first; asked for when they are first wanted. */
export function useKnownTags(): { tags: readonly string[]; load: () => void } {
  const [tags, setTags] = useState<readonly string[]>([])
  const asked = useRef(false)
  const load = () => {
    if (asked.current) return
    asked.current = true
    request<SearchResult>('/api/search?limit=1')
      .then(({ facets }) => setTags(facets.tags.map(({ value }) => value)))
      // Without suggestions a tag can still be typed.
      .catch(() => {
        asked.current = false
      })
  }
  return { tags, load }
}
