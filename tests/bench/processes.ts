import { startRedis } from '../support/redis.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { onServer } from './databases.ts'
import { fanOut } from './fanOut.ts'
import { quantile, round } from './figures.ts'
import { makeBrief } from './page.ts'

/**
 * Five people type ten letters a second each, 45 watch: in the same process, in another one that
 * Redis connects, and in another one that only shares the database. Needs TEST_DATABASE_URL.
 */
export async function processes() {
  const url = process.env.TEST_DATABASE_URL
  if (!url) return { 'not measured': 'set TEST_DATABASE_URL to a PostgreSQL' }
  return onServer(url, async (place) => {
    const redis = await startRedis()
    const running: RunningServer[] = []
    const start = async (env: Record<string, string>) => {
      const server = await startServer(place, { env })
      running.push(server)
      return server
    }
    try {
      const connected = { REDIS_URL: redis.url }
      const first = await start(connected)
      const second = await start(connected)
      const apart = await start({})
      return {
        'one process': await measure(first, first),
        'two processes, Redis': await measure(first, second),
        'two processes, database only': await measure(first, apart),
      }
    } finally {
      for (const server of running) await server.stop()
      await redis.remove()
    }
  })
}

async function measure(writersAt: RunningServer, watchersAt: RunningServer) {
  const path = `/collab/${await makeBrief(writersAt.url)}`
  const address = ({ url }: RunningServer) => `${url.replace('http', 'ws')}${path}`
  const delays = await fanOut({
    url: address(writersAt),
    watchersAt: address(watchersAt),
    headers: { cookie: await signIn(writersAt.url) },
    ...{ clients: 50, writers: 5, rate: 10, seconds: 10 },
  })
  return {
    'letters seen': delays.length,
    'p50 (ms)': round(quantile(delays, 0.5)),
    'p99 (ms)': round(quantile(delays, 0.99)),
  }
}
