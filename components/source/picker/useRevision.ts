'use client'

import { useEffect, useState } from 'react'
import type { Revision, SourceSummary } from '../../../core/api/sources.ts'
import { request } from '../../ui/request.ts'

/**
 * The current text of a source; undefined while it is on its way, null where there is none or it
 * could not be fetched. The browser keeps texts, which never change.
 */
export function useRevision(
  source: Pick<SourceSummary, 'id' | 'revision'> | undefined,
): Revision | null | undefined {
  const [known, setKnown] = useState<Readonly<Record<string, Revision | null>>>({})
  const path = source?.revision
    ? `/api/sources/${encodeURIComponent(source.id)}/revisions/${source.revision}`
    : null
  const missing = path !== null && known[path] === undefined
  useEffect(() => {
    if (!path || !missing) return
    const abort = new AbortController()
    request<Revision>(path, { signal: abort.signal })
      .then((revision) => setKnown((before) => ({ ...before, [path]: revision })))
      .catch(() => {
        if (!abort.signal.aborted) setKnown((before) => ({ ...before, [path]: null }))
      })
    return () => abort.abort()
  }, [path, missing])
  return path ? known[path] : source && null
}
