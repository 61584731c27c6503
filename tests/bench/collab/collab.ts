import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, onServer } from '../databases.ts'
import { quantile, round } from '../figures.ts'
import { coldLoad, longDocument } from './coldLoad.ts'
import { type Load, run } from './load.ts'
import { memory } from './memory.ts'
import { plotSpreads } from './plot.ts'
import {
  installPeers,
  type Measured,
  startChancery,
  startHocuspocus,
  startYWebsocket,
} from './servers.ts'

type Figures = Record<string, Record<string, number | string>>

/** How often the servers take turns, so that whatever else the machine does meets all of them. */
const rounds = 3

const oneBrief: Load = { documents: 1, clients: 50, writers: 5, rate: 10, seconds: 6 }
const manyBriefs: Load = { documents: 50, clients: 4, writers: 4, rate: 5 / 4, seconds: 6 }

/** Letters a second into one document of 50 people, until the slowest in a hundred takes too long. */
const saturating = [400, 800, 1_200, 1_600, 2_400, 3_200, 4_000, 5_000]
/** Milliseconds. */
const tooLong = 250

/**
 * The live side beside its peers in one run, by turns: how soon a letter is at the others', how many
 * letters a second one document takes, bytes on the wire, a cold load, memory. Only Chancery has each
 * letter on its disk, synced, before anybody else sees it.
 */
export async function collab(): Promise<Figures> {
  await installPeers()
  const postgres = process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
  return onServer(postgres, (onPostgres) =>
    inFolder(async (folder) => {
      const servers: Measured[] = []
      try {
        servers.push(
          await startYWebsocket('y-websocket, memory'),
          await startYWebsocket('y-websocket, LevelDB', join(folder, 'level')),
          await startHocuspocus('Hocuspocus, SQLite', join(folder, 'hocuspocus.sqlite')),
          await startChancery('Chancery, embedded', { dataFolder: join(folder, 'chancery') }),
          await startChancery('Chancery, PostgreSQL', onPostgres),
        )
        return await measure(servers)
      } finally {
        for (const server of servers) await server.stop()
      }
    }),
  )
}

async function measure(servers: readonly Measured[]): Promise<Figures> {
  const figures: Figures = Object.fromEntries(servers.map(({ name }) => [name, {}]))
  const note = (server: Measured, values: Record<string, number | string>) =>
    Object.assign(figures[server.name] ?? {}, values)
  const one = await inTurns(servers, oneBrief)
  const many = await inTurns(servers, manyBriefs)
  plot('One brief, 50 people, 5 of them typing: a letter at the others', one, 'collab-one.svg')
  plot('50 briefs of 4 people, all typing: a letter at the others', many, 'collab-many.svg')
  for (const server of servers) {
    const delays = one.get(server)?.delays ?? []
    note(server, {
      '1 × 50, p50 (ms)': round(quantile(delays, 0.5)),
      'p95 (ms)': round(quantile(delays, 0.95)),
      'p99 (ms)': round(quantile(delays, 0.99)),
      '50 × 4, p50 (ms)': round(quantile(many.get(server)?.delays ?? [], 0.5)),
      'p99 (ms) ': round(quantile(many.get(server)?.delays ?? [], 0.99)),
      'bytes up': round(many.get(server)?.bytesUp ?? 0, 0),
      'bytes down': round(many.get(server)?.bytesDown ?? 0, 0),
    })
  }
  for (const server of servers) note(server, { 'letters/s': await saturation(server) })
  for (const server of servers) {
    const { socket, document } = await memory(server)
    note(server, { 'KiB a socket': round(socket, 0), 'KiB a document': round(document, 0) })
  }
  const long = longDocument()
  for (const server of servers)
    note(server, { 'cold load (ms)': round(await coldLoad(server, long), 0) })
  return figures
}

/** Keeps a picture in the folder BENCH_PLOTS, if it is set. */
function plot(title: string, by: ReadonlyMap<Measured, Pooled>, file: string): void {
  const folder = process.env.BENCH_PLOTS
  if (!folder) return
  const spreads = [...by].map(([{ name }, { delays }]) => ({
    name,
    p50: round(quantile(delays, 0.5)),
    p95: round(quantile(delays, 0.95)),
    p99: round(quantile(delays, 0.99)),
  }))
  writeFileSync(join(folder, file), plotSpreads(title, spreads))
}

interface Pooled {
  readonly delays: number[]
  bytesUp: number
  bytesDown: number
}

async function inTurns(servers: readonly Measured[], load: Load): Promise<Map<Measured, Pooled>> {
  const all = new Map(
    servers.map((server): [Measured, Pooled] => [server, { delays: [], bytesUp: 0, bytesDown: 0 }]),
  )
  for (let turn = 0; turn < rounds; turn += 1)
    for (const [server, pooled] of all) {
      const outcome = await run(server, load)
      if (outcome.missing) throw new Error(`${server.name}: not everything typed has arrived.`)
      for (const delay of outcome.delays) pooled.delays.push(delay)
      pooled.bytesUp += outcome.bytesUp / rounds
      pooled.bytesDown += outcome.bytesDown / rounds
    }
  return all
}

/** The most letters a second at which all arrive and 99 of 100 arrive in time. */
async function saturation(server: Measured): Promise<number> {
  const clients = 50
  let most = 0
  for (const total of saturating) {
    const load = { documents: 1, clients, writers: clients, rate: total / clients, seconds: 3 }
    const { delays, missing } = await run(server, { ...load, readers: 3 })
    if (missing || quantile(delays, 0.99) > tooLong) break
    most = total
  }
  return most
}
