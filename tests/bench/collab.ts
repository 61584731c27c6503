import { signIn, startServer } from '../support/server.ts'
import { fanOut } from './fanOut.ts'
import { quantile, round } from './figures.ts'
import { makeBrief } from './page.ts'
import { scratchPlace } from './place.ts'

/** Fifty people in one brief, five of them typing ten letters a second: from socket to sockets. */
export async function collab() {
  const { place, remove } = scratchPlace()
  const server = await startServer(place)
  try {
    const url = `${server.url.replace('http', 'ws')}/collab/${await makeBrief(server.url)}`
    const headers = { cookie: await signIn(server.url) }
    const delays = await fanOut({ url, headers, clients: 50, writers: 5, rate: 10, seconds: 10 })
    return {
      'letters delivered': delays.length,
      'committed, then delivered, p50 (ms)': round(quantile(delays, 0.5)),
      'committed, then delivered, p99 (ms)': round(quantile(delays, 0.99)),
    }
  } finally {
    await server.stop()
    remove()
  }
}
