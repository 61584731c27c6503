import { startRedis } from '../support/redis.ts'
import { run } from './collab/load.ts'
import { type Measured, startChancery } from './collab/servers.ts'
import { onServer } from './databases.ts'
import { quantile, round } from './figures.ts'

/**
 * Five people type ten letters a second each, 45 watch: in the same process, in another one that
 * Redis connects, and in another one that only shares the database. Needs TEST_DATABASE_URL.
 */
export async function processes() {
  const url = process.env.TEST_DATABASE_URL
  if (!url) return { 'not measured': 'set TEST_DATABASE_URL to a PostgreSQL' }
  return onServer(url, async (place) => {
    const redis = await startRedis()
    const running: Measured[] = []
    const start = async (name: string, env: Record<string, string> = {}) => {
      const server = await startChancery(name, place, env)
      running.push(server)
      return server
    }
    try {
      const connected = { REDIS_URL: redis.url }
      const first = await start('first', connected)
      const second = await start('second', connected)
      const apart = await start('apart')
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

async function measure(writersAt: Measured, watchersAt: Measured) {
  const load = { documents: 1, clients: 50, writers: 5, readers: 45, rate: 10, seconds: 10 }
  const { delays, missing } = await run(writersAt, load, watchersAt)
  if (missing) throw new Error('Not everything typed has arrived.')
  return {
    'letters seen': delays.length,
    'p50 (ms)': round(quantile(delays, 0.5)),
    'p99 (ms)': round(quantile(delays, 0.99)),
  }
}
