'use client'

import { useEffect, useState } from 'react'
import type { PersonSummary } from '../../../core/api/people.ts'
import type { PlaybackPart } from '../../../core/api/playback.ts'
import type { JournalEntry } from '../../../core/version/journal.ts'
import { bytesOf, readEntries } from '../../../core/version/playback/readEntries.ts'
import { RequestError, request } from '../../ui/request.ts'

/** How a brief was written. */
export interface Writing {
  readonly people: ReadonlyMap<string, PersonSummary>
  /** What the entries begin from; null: nothing. */
  readonly start: Uint8Array | null
  readonly entries: readonly JournalEntry[]
}

/** Fetches all of it. Null while it is on its way. */
export function useWriting(briefId: string): { writing: Writing | null; trouble: string | null } {
  const [writing, setWriting] = useState<Writing | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    fetchWriting(briefId, controller.signal)
      .then(setWriting)
      .catch((error: unknown) => {
        if (controller.signal.aborted) return
        if (!(error instanceof RequestError)) throw error
        setTrouble(error.message)
      })
    return () => controller.abort()
  }, [briefId])
  return { writing, trouble }
}

async function fetchWriting(briefId: string, signal: AbortSignal): Promise<Writing> {
  const people = new Map<string, PersonSummary>()
  const entries: JournalEntry[] = []
  let start: Uint8Array | null = null
  for (let after: number | null = 0; after !== null; ) {
    const path = `/api/briefs/${briefId}/playback?after=${after}`
    const part: PlaybackPart = await request<PlaybackPart>(path, { signal })
    for (const person of part.people) people.set(person.id, person)
    if (part.start) start = bytesOf(part.start.state)
    for (const entry of readEntries(part.entries)) entries.push(entry)
    after = part.next
  }
  return { people, start, entries }
}
