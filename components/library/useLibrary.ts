import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchResult } from '../../core/api/search.ts'
import type { SourceList, SourceSummary } from '../../core/api/sources.ts'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'

interface Shown {
  readonly query: string
  readonly archived: boolean
  readonly list: SourceList
  readonly result: SearchResult | null
}

/** Milliseconds without a keypress after which a search is sent. */
const pause = 150

/** What the library shows, kept in step with what is asked for and with the page's address. */
export function useLibrary(initial: Shown) {
  const [query, setQuery] = useState(initial.query)
  const [archived, setArchived] = useState(initial.archived)
  const [list, setList] = useState(initial.list)
  const [result, setResult] = useState(initial.result)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const toast = useToast()
  // The server has answered what the address asked for; only what differs from it is fetched.
  const answered = useRef(`${initial.archived} ${initial.query}`)

  const load = useCallback(async (q: string, archived: boolean, signal?: AbortSignal) => {
    setBusy(true)
    try {
      if (q) setResult(await request(`/api/search?q=${encodeURIComponent(q)}`, { signal }))
      else setList(await request(`/api/sources?archived=${archived}`, { signal }))
      setTrouble(null)
    } catch (error) {
      if (!(error instanceof RequestError)) return
      setTrouble(error.message)
    } finally {
      if (!signal?.aborted) setBusy(false)
    }
  }, [])

  // A link to this very page changes the address beneath us; what we write there ourselves does not
  // count as that.
  const parameters = useSearchParams()
  const written = useRef(parameters.toString())
  useEffect(() => {
    if (parameters.toString() === written.current) return
    written.current = parameters.toString()
    setQuery(parameters.get('q') ?? '')
    setArchived(parameters.get('archived') === 'true')
  }, [parameters])

  const writeAddress = useCallback((query: string, archived: boolean) => {
    const address = parametersOf(query, archived)
    // Writing it once more would end a navigation that has just begun.
    if (address === written.current) return
    written.current = address
    history.replaceState(null, '', address ? `/sources?${address}` : '/sources')
  }, [])

  useEffect(() => {
    const asked = `${archived} ${query.trim()}`
    if (asked === answered.current) return
    answered.current = asked
    const abort = new AbortController()
    setBusy(true)
    const timer = setTimeout(() => {
      writeAddress(query.trim(), archived)
      void load(query.trim(), archived, abort.signal)
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
      answered.current = ''
    }
  }, [query, archived, load, writeAddress])

  async function showMore() {
    try {
      const page = await request<SourceList>(`/api/sources?archived=${archived}&after=${list.next}`)
      setList({ sources: [...list.sources, ...page.sources], next: page.next })
    } catch (error) {
      toast(messageOf(error), 'trouble')
    }
  }

  async function archive(source: SourceSummary) {
    const away = source.archivedAt === null
    try {
      await request(`/api/sources/${source.id}`, { method: 'PATCH', body: { archived: away } })
      setList((shown) => ({
        ...shown,
        sources: shown.sources.filter(({ id }) => id !== source.id),
      }))
      toast(away ? `Archived “${source.title}”.` : `“${source.title}” is active again.`)
    } catch (error) {
      toast(messageOf(error), 'trouble')
    }
  }

  return {
    query,
    archived,
    list,
    result,
    busy,
    trouble,
    search: setQuery,
    showArchived: setArchived,
    showMore,
    archive,
  }
}

function parametersOf(query: string, archived: boolean): string {
  if (query) return new URLSearchParams({ q: query }).toString()
  return archived ? 'archived=true' : ''
}

function messageOf(error: unknown): string {
  return error instanceof RequestError ? error.message : 'That did not work. Try again.'
}
