import { setTimeout as sleep } from 'node:timers/promises'
import { signIn, startServer } from '../support/server.ts'
import { makeArticle } from './articles.ts'
import { quantile, round } from './figures.ts'
import { scratchPlace } from './place.ts'

const articles = 1000
const atOnce = 4
/** Milliseconds from one question to the next, as somebody types. */
const pause = 150

/**
 * A thousand articles through the API of the real server, four at once, while somebody types a search
 * and somebody else asks whether the process answers at all.
 */
export async function library() {
  const { place, remove } = scratchPlace()
  const server = await startServer(place)
  const headers = { cookie: await signIn(server.url), origin: server.url }
  try {
    await store(server.url, headers, articles)
    const quiet = await askWhile(sleep(5000), server.url, headers)
    const begun = performance.now()
    const importing = importAll(server.url, headers)
    const busy = await askWhile(importing, server.url, headers)
    const seconds = (performance.now() - begun) / 1000
    return {
      'articles stored per second': round(articles / seconds),
      'one import, p50 (ms)': round(quantile(await importing, 0.5)),
      'one import, p95 (ms)': round(quantile(await importing, 0.95)),
      'search meanwhile, p50 (ms)': round(quantile(busy.searches, 0.5)),
      'search meanwhile, p95 (ms)': round(quantile(busy.searches, 0.95)),
      'search at rest, p95 (ms)': round(quantile(quiet.searches, 0.95)),
      'main loop answers meanwhile, p95 (ms)': round(quantile(busy.pings, 0.95)),
      'main loop answers meanwhile, longest (ms)': round(Math.max(...busy.pings)),
      'main loop answers at rest, p95 (ms)': round(quantile(quiet.pings, 0.95)),
    }
  } finally {
    await server.stop()
    remove()
  }
}

type Headers = Record<string, string>

/** How long each import took, in milliseconds. */
async function importAll(url: string, headers: Headers): Promise<number[]> {
  const times: number[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < articles) {
        const number = next
        next += 1
        times.push(await timed(() => store(url, headers, number)))
      }
    }),
  )
  return times
}

async function store(url: string, headers: Headers, number: number): Promise<void> {
  const { text, title } = makeArticle(number)
  const response = await fetch(`${url}/api/sources`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ text, title, outlet: `Outlet ${number % 20}` }),
  })
  const answer = await response.text()
  if (response.status !== 201) throw new Error(`${response.status} ${answer}`)
}

/** How long searches and signs of life take while something else goes on, in milliseconds. */
async function askWhile(work: Promise<unknown>, url: string, headers: Headers) {
  let isDone = false
  void work
    .catch(() => {})
    .finally(() => {
      isDone = true
    })
  const searches: number[] = []
  const pings: number[] = []
  const every = async (times: number[], ask: (n: number) => Promise<unknown>, wait: number) => {
    for (let n = 0; !isDone; n += 1) {
      times.push(await timed(() => ask(n)))
      await sleep(wait)
    }
  }
  const typed = 'the returns to number'
  await Promise.all([
    every(
      searches,
      async (n) => {
        const q = typed.slice(0, 1 + (n % typed.length))
        const response = await fetch(`${url}/api/search?q=${encodeURIComponent(q)}`, { headers })
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
        await response.arrayBuffer()
      },
      pause,
    ),
    every(pings, async () => (await fetch(`${url}/healthz`)).text(), 20),
  ])
  await work
  return { searches, pings }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
