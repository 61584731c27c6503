'use client'

import { useCallback, useEffect, useState } from 'react'
import type { SourceDetail } from '../../core/api/sources.ts'
import { request } from '../ui/request.ts'

/** A source whose record can be changed from its page. */
export interface ChangeableSource {
  readonly source: SourceDetail
  /** Changes fields of the record, then shows what stands. @throws RequestError */
  change(fields: Readonly<Record<string, unknown>>): Promise<SourceDetail>
  /** Asks the server what stands now. @throws RequestError */
  refresh(): Promise<SourceDetail>
}

/** Holds the source of a page; what the server said last is shown. */
export function useSource(initial: SourceDetail): ChangeableSource {
  const [source, setSource] = useState(initial)
  useEffect(() => setSource(initial), [initial])
  const path = `/api/sources/${encodeURIComponent(initial.id)}`
  const refresh = useCallback(async () => {
    const fresh = await request<SourceDetail>(path)
    setSource(fresh)
    return fresh
  }, [path])
  const change = useCallback(
    async (fields: Readonly<Record<string, unknown>>) => {
      await request(path, { method: 'PATCH', body: fields })
      return refresh()
    },
    [path, refresh],
  )
  return { source, change, refresh }
}
