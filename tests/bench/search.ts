import { loadavg } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { SearchRequest } from '../../core/api/search.ts'
import { everything } from '../../core/search/searchAddress.ts'
import { providePrisma } from '../../prisma/client.ts'
import { searchSources } from '../../prisma/search.ts'
import { type Database, openDatabase } from '../../server/database/open.ts'
import { inFolder, onServer } from './databases.ts'
import { quantile, round } from './figures.ts'
import { inventArticles } from './inventedArticles.ts'
import { loadArticles } from './loadArticles.ts'
import { searchQueries } from './searchQueries.ts'

const many = 100_000
const embedded = 5_000
/** Different queries of each kind. */
const rounds = 30

/**
 * Searches with highlights and facets as `GET /api/search` answers them: in 100,000 articles of 4 KB
 * on the PostgreSQL of DATABASE_URL or TEST_DATABASE_URL, in a database of its own that is dropped
 * afterwards, and in 5,000 on the embedded one.
 */
export async function search() {
  const server = process.env.DATABASE_URL ?? process.env.TEST_DATABASE_URL
  const rows = [
    ...(server ? await onServer(server, (place) => measure(place, many)) : []),
    ...(await inFolder((dataFolder) => measure({ dataFolder }, embedded))),
  ]
  return Object.fromEntries(rows)
}

type Figures = [string, Record<string, number>]

async function measure(
  place: { url?: string; dataFolder: string },
  count: number,
): Promise<Figures[]> {
  const database = await openDatabase({ url: place.url, dataFolder: place.dataFolder })
  providePrisma(database.prisma)
  try {
    const invented = inventArticles()
    const begun = performance.now()
    await loadArticles(database, count, invented.article)
    console.log(
      `${database.kind}: ${count} articles loaded in ${round((performance.now() - begun) / 1000)} s, load average ${loadavg()
        .map((load) => round(load))
        .join(' ')}`,
    )
    return await measureSearches(database, searchQueries(invented, rounds))
  } finally {
    await database.close()
  }
}

/** p50 and p95 in milliseconds by kind of query, and how late timers of this thread were meanwhile. */
export async function measureSearches(
  { kind }: Pick<Database, 'kind'>,
  queries: Record<string, Partial<SearchRequest>[]>,
): Promise<Figures[]> {
  const figures: Figures[] = []
  const all: number[] = []
  const typing: number[] = []
  const lag = monitorEventLoopDelay({ resolution: 5 })
  for (const requests of Object.values(queries).slice(0, 4))
    for (const request of requests.slice(0, 5)) await searchSources({ ...everything, ...request })
  lag.enable()
  for (const [name, requests] of Object.entries(queries)) {
    const times: number[] = []
    let found = 0
    for (const request of requests) {
      const begun = performance.now()
      found += (await searchSources({ ...everything, ...request })).total
      times.push(performance.now() - begun)
    }
    if (name.startsWith('typing')) typing.push(...times)
    all.push(...times)
    figures.push([`${kind}: ${name}`, timesOf(times, found / requests.length)])
  }
  lag.disable()
  figures.push([`${kind}: all typing`, timesOf(typing, Number.NaN)])
  figures.push([`${kind}: all`, timesOf(all, Number.NaN)])
  figures.push([
    `${kind}: main loop lag`,
    {
      'p50 (ms)': round(lag.percentile(50) / 1e6),
      'p95 (ms)': round(lag.percentile(95) / 1e6),
      'max (ms)': round(lag.max / 1e6),
    },
  ])
  return figures
}

const timesOf = (times: readonly number[], found: number) => ({
  'p50 (ms)': round(quantile(times, 0.5)),
  'p95 (ms)': round(quantile(times, 0.95)),
  'max (ms)': round(quantile(times, 1)),
  'matches (mean)': round(found, 0),
})
