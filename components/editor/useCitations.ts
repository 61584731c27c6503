'use client'

import { useEffect, useMemo, useRef } from 'react'
import type { SourceLookup } from '../../core/citation/sourceLookup.ts'
import { CitationStore } from '../citation/CitationStore.ts'
import type { Cited } from './useCited.ts'

/** Keeps a brief's citations set in its style for as long as the page is open. */
export function useCitations(sources: SourceLookup, { style, locale }: Cited): CitationStore {
  const first = useRef({ style, locale })
  const store = useMemo(
    () => new CitationStore(sources, first.current.style, first.current.locale),
    [sources],
  )
  useEffect(() => {
    store.start()
    return () => store.end()
  }, [store])
  useEffect(() => store.setStyle(style, locale), [store, style, locale])
  return store
}
