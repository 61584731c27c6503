import { provideHost } from '../../core/host.ts'
import { createAccounts } from '../../server/accounts/accounts.ts'
import { readAside, readRecordsAside } from '../../server/articles/readAside.ts'
import { beginBrief } from '../../server/briefs/beginBrief.ts'
import { createCitations } from '../../server/citation/citations.ts'
import { createCollaboration } from '../../server/collab/collaboration.ts'
import { createFetching } from '../../server/fetch/createFetching.ts'
import { type FetchOptions, guardedFetch } from '../../server/fetch/guardedFetch.ts'
import { openTestDatabase } from '../support/database.ts'

const origin = 'http://desk.test'

export interface Call {
  readonly as?: Headers
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/**
 * A database, real accounts and real rooms, handed over as the server does it.
 * @param fetching what the guarded fetcher may do otherwise than usual, such as reach a test's server
 */
export async function openDesk({ fetching }: { fetching?: FetchOptions } = {}) {
  const database = await openTestDatabase()
  const rejudged: string[] = []
  const accounts = await createAccounts({
    database,
    membershipChanged: async (userId) => {
      rejudged.push(userId)
      await collaboration.membershipChanged(userId)
    },
  })
  const collaboration = createCollaboration({
    database,
    authenticate: accounts.identify,
  })
  provideHost({
    accounts,
    rooms: collaboration.rooms,
    versions: collaboration.versions,
    citations: createCitations(collaboration.rooms),
    createBrief: beginBrief,
    readArticle: readAside,
    readBibliography: readRecordsAside,
    fetchArticle: createFetching({
      fetch: (address, options) => guardedFetch(address, { ...fetching, ...options }),
    }),
    log: console,
  })
  return {
    database,
    accounts,
    collaboration,
    /** Ids of those whose open sockets were judged anew. */
    rejudged,
    close: async () => {
      await collaboration.drain()
      await database.close()
    },
  }
}

/** The request that a browser signed in with these response headers sends. */
export function request(method: string, path: string, { as, body, headers }: Call = {}): Request {
  const cookie = as
    ?.getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  return new Request(`${origin}${path}`, {
    method,
    headers: {
      host: 'desk.test',
      origin,
      ...(cookie ? { cookie } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** The second argument of a route handler. */
export function params<Params>(values: Params): { params: Promise<Params> } {
  return { params: Promise.resolve(values) }
}
