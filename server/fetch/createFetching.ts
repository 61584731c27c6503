import type { Host } from '../../core/host.ts'
import { FetchTurns } from './fetchTurns.ts'
import { guardedFetch } from './guardedFetch.ts'

interface Fetching {
  readonly now?: () => Date
  readonly fetch?: (address: string, options: { signal?: AbortSignal }) => ReturnType<Fetch>
}
type Fetch = Host['fetchArticle']

/** The guarded fetcher, shared out among people. There are as many turns as members, so all are kept. */
export function createFetching({
  now = () => new Date(),
  fetch = guardedFetch,
}: Fetching = {}): Fetch {
  const turnsOf = new Map<string, FetchTurns>()
  return async (address, { by, signal }) => {
    const turns = turnsOf.get(by.id) ?? new FetchTurns(now)
    turnsOf.set(by.id, turns)
    return turns.take(() => fetch(address, { signal }), signal)
  }
}
