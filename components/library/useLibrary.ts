import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchRequest, SearchResult } from '../../core/api/search.ts'
import type { SourceSummary } from '../../core/api/sources.ts'
import {
  everything,
  readSearchParameters,
  writeSearchParameters,
} from '../../core/search/searchAddress.ts'
import { RequestError, request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'

/** Milliseconds without a keypress after which a search is sent. */
const pause = 150

/** Sources that a page of results has. */
const pageLength = 30

export interface Library {
  readonly asked: SearchRequest
  readonly result: SearchResult
  /** An answer is on its way. */
  readonly busy: boolean
  readonly trouble: string | null
  /** What is typed: sent after a pause, and no step of the browser's history. */
  readonly type: (change: Partial<SearchRequest>) => void
  /** What is chosen: sent at once, and the Back button undoes it. */
  readonly choose: (change: Partial<SearchRequest>) => void
  readonly showMore: () => Promise<void>
  readonly archive: (source: SourceSummary) => Promise<void>
}

/**
 * What the library shows, kept in step with what is asked for and with the page's address. The
 * server has answered `initial` already.
 */
export function useLibrary(initial: { asked: SearchRequest; result: SearchResult }): Library {
  const [asked, setAsked] = useState(initial.asked)
  const [result, setResult] = useState(initial.result)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const toast = useToast()
  const answered = useRef(addressOf(initial.asked))
  const latest = useRef(asked)
  latest.current = asked

  // Back, Forward and links to this very page change the address beneath us; what we write there
  // ourselves does not count as that.
  const parameters = useSearchParams()
  const written = useRef(parameters.toString())
  useEffect(() => {
    const address = parameters.toString()
    if (address === written.current) return
    written.current = address
    setAsked(readSearchParameters(parameters).data ?? everything)
  }, [parameters])

  const write = useCallback((next: SearchRequest, how: 'push' | 'replace') => {
    const address = addressOf(next)
    // Writing it once more would end a navigation that has just begun.
    if (address === written.current) return
    written.current = address
    const path = address ? `/sources?${address}` : '/sources'
    if (how === 'push') history.pushState(null, '', path)
    else history.replaceState(null, '', path)
  }, [])

  useEffect(() => {
    const address = addressOf(asked)
    if (address === answered.current) return
    const abort = new AbortController()
    setBusy(true)
    const timer = setTimeout(async () => {
      write(asked, 'replace')
      try {
        setResult(await ask(asked, 0, abort.signal))
        answered.current = address
        setTrouble(null)
      } catch (error) {
        if (!(error instanceof RequestError)) return
        setTrouble(error.message)
      } finally {
        if (!abort.signal.aborted) setBusy(false)
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, write])

  const choose = useCallback(
    (change: Partial<SearchRequest>) => {
      const next = { ...latest.current, ...change }
      write(next, 'push')
      setAsked(next)
    },
    [write],
  )

  async function showMore() {
    try {
      const next = await ask(asked, result.hits.length)
      const known = new Set(result.hits.map(({ source }) => source.id))
      // Something may have been added meanwhile, which moves everything down.
      const further = next.hits.filter(({ source }) => !known.has(source.id))
      setResult({ ...result, hits: [...result.hits, ...further], more: next.more })
    } catch (error) {
      toast(messageOf(error), 'trouble')
    }
  }

  async function archive(source: SourceSummary) {
    const away = source.archivedAt === null
    try {
      await request(`/api/sources/${source.id}`, { method: 'PATCH', body: { archived: away } })
      setResult((shown) => ({
        ...shown,
        total: shown.total - 1,
        hits: shown.hits.filter((hit) => hit.source.id !== source.id),
      }))
      toast(away ? archivedWords(source) : `“${source.title}” is active again.`)
    } catch (error) {
      toast(messageOf(error), 'trouble')
    }
  }

  return {
    asked,
    result,
    busy,
    trouble,
    type: (change) => setAsked({ ...asked, ...change }),
    choose,
    showMore,
    archive,
  }
}

function addressOf(asked: SearchRequest): string {
  return writeSearchParameters(asked).toString()
}

function ask(asked: SearchRequest, offset: number, signal?: AbortSignal): Promise<SearchResult> {
  const parameters = writeSearchParameters(asked)
  parameters.set('limit', String(pageLength))
  if (offset > 0) parameters.set('offset', String(offset))
  return request(`/api/search?${parameters}`, signal ? { signal } : {})
}

function archivedWords({ title, briefs }: SourceSummary): string {
  if (briefs === 0) return `Archived “${title}”.`
  const who =
    briefs === 1 ? 'The brief that quotes it keeps' : `${briefs} briefs that quote it keep`
  return `Archived “${title}”. ${who} the quotations.`
}

function messageOf(error: unknown): string {
  return error instanceof RequestError ? error.message : 'That did not work. Try again.'
}
