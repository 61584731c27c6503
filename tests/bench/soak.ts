import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from './collab/load.ts'
import { freePort, startChancery } from './collab/servers.ts'
import { quantile, round } from './figures.ts'
import { Inspector } from './inspector.ts'
import { scratchPlace } from './place.ts'

/** Minutes, and of those the ones in which a server may still grow. */
const minutes = Number(process.env.SOAK_MINUTES ?? 20)
const warmUp = Math.min(5, minutes / 4)
/** Milliseconds between two looks. */
const every = 30_000
const token = 'a-token-of-the-soak-run'

interface Look {
  /** Minutes since the beginning. */
  readonly at: number
  readonly residentMiB: number
  readonly heapMiB: number
  /** 99th percentile since the last look, ms. */
  readonly lag: number
}

/**
 * 200 people in 50 briefs for 20 minutes (SOAK_MINUTES), each typing a letter about every other
 * second: whether memory, the event loop's lag or a letter's way to the others grow after the first
 * five, garbage collected before each look. The embedded database, or PostgreSQL with DATABASE_URL.
 */
export async function soak() {
  const { place, remove } = scratchPlace()
  const port = await freePort()
  const server = await startChancery('Chancery', place, {
    METRICS_TOKEN: token,
    NODE_OPTIONS: `--inspect=127.0.0.1:${port}`,
  })
  const inspector = await Inspector.attach(port)
  const looks: Look[] = []
  let ended = false
  const watching = (async () => {
    const begun = performance.now()
    const origin = new URL(server.address('x').url.replace('ws', 'http')).origin
    while (!ended) {
      await sleep(every)
      const at = (performance.now() - begun) / 60_000
      const { lag } = await readMetrics(origin)
      // What nobody holds any more is no growth; how long it is left lying is the engine's affair.
      await inspector.collectGarbage()
      const { heapMiB } = await readMetrics(origin)
      looks.push({ at, lag, heapMiB, residentMiB: residentMemory(server.pid) })
    }
  })()
  try {
    const load = { documents: 50, clients: 4, writers: 4, rate: 0.5, seconds: minutes * 60 }
    const { delays, missing } = await run(server, load)
    ended = true
    await watching
    if (missing) throw new Error('Some letters did not arrive.')
    return { [place.url ? 'PostgreSQL' : 'embedded']: summary(looks, delays) }
  } finally {
    ended = true
    inspector.close()
    await server.stop()
    remove()
  }
}

function summary(looks: readonly Look[], delays: readonly number[]): Record<string, number> {
  const steady = looks.filter(({ at }) => at > warmUp)
  const [first, last] = [steady[0], steady.at(-1)]
  const per = (of: (look: Look) => number) => slope(steady.map((one) => [one.at, of(one)]))
  const from = Math.round((delays.length * warmUp) / minutes)
  const quarter = Math.round((delays.length - from) / 4)
  return {
    'resident, first (MiB)': round(first?.residentMiB ?? 0, 0),
    'last (MiB)': round(last?.residentMiB ?? 0, 0),
    'a minute (MiB)': round(
      per(({ residentMiB }) => residentMiB),
      2,
    ),
    'heap, a minute (MiB)': round(
      per(({ heapMiB }) => heapMiB),
      2,
    ),
    'lag p99, median (ms)': round(
      quantile(
        steady.map(({ lag }) => lag),
        0.5,
      ),
      1,
    ),
    'lag, a minute (ms)': round(
      per(({ lag }) => lag),
      2,
    ),
    'a letter, p50 first (ms)': round(quantile(delays.slice(from, from + quarter), 0.5), 1),
    'p50 last (ms)': round(quantile(delays.slice(-quarter), 0.5), 1),
    'p99 first (ms)': round(quantile(delays.slice(from, from + quarter), 0.99), 1),
    'p99 last (ms)': round(quantile(delays.slice(-quarter), 0.99), 1),
  }
}

async function readMetrics(origin: string): Promise<Pick<Look, 'heapMiB' | 'lag'>> {
  const response = await fetch(`${origin}/metrics`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const text = await response.text()
  const metric = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN)
  return {
    heapMiB: metric('nodejs_heap_size_used_bytes') / 2 ** 20,
    lag: metric('nodejs_eventloop_lag_p99_seconds') * 1000,
  }
}

/** MiB. */
function residentMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** Of the straight line through the points that is nearest to them. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  let [both, square] = [0, 0]
  for (const [at, value] of points) {
    both += (at - x) * (value - y)
    square += (at - x) ** 2
  }
  return square === 0 ? 0 : both / square
}
