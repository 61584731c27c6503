import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { updateFrame } from '../../../core/collab/wire.ts'
import { addParagraph, connect, openSocket, type TestClient, textOf } from '../../support/collab.ts'
import { makeTestPlace, type TestPlace } from '../../support/database.ts'
import { type RunningServer, signIn, startServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'

// Each starts a server.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const token = 'a-token-of-these-tests'

let place: TestPlace
let server: RunningServer
const clients: TestClient[] = []
const end: (() => unknown)[] = []

beforeEach(async () => {
  place = await makeTestPlace()
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy()
  for (const one of end.splice(0).reverse()) await one()
  await server.kill()
  await place.remove()
})

const start = async (env: Record<string, string> = {}) => {
  server = await startServer(place, { env })
}

const call = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}${path}`, { headers })

/** Lines of the log so far. */
const log = () =>
  server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

async function metrics(headers: Record<string, string> = {}): Promise<Map<string, number>> {
  const text = await (await call('/metrics', headers)).text()
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))]
    }),
  )
}

/** A new brief, and its owner's client in it. */
async function openBrief(): Promise<{ id: string; cookie: string; client: TestClient }> {
  const cookie = await signIn(server.url)
  const response = await fetch(`${server.url}/api/briefs`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Grain corridor' }),
  })
  const { id } = (await response.json()) as { id: string }
  const client = connect(`${server.url.replace('http', 'ws')}/collab`, id, { cookie })
  clients.push(client)
  await until(() => client.provider.synced)
  return { id, cookie, client }
}

/** A connection of an administrator's own. */
async function openConnection(): Promise<pg.Client> {
  const client = new pg.Client(
    place.url
      ? { connectionString: place.url }
      : { host: place.dataFolder, user: 'postgres', database: 'postgres' },
  )
  client.on('error', () => {})
  await client.connect()
  end.push(() => client.end().catch(() => {}))
  return client
}

test('metrics count what happens, for this machine alone', async () => {
  await start()
  const { client } = await openBrief()
  client.type('The ferry returns.')
  await until(async () => ((await metrics()).get('chancery_commit_seconds_count') ?? 0) > 0)
  const counted = await metrics()
  const at = (name: string) => counted.get(name) ?? 0
  expect(at('chancery_rooms_open')).toBe(1)
  expect(at('chancery_sockets_open')).toBe(1)
  expect(at('chancery_people_connected')).toBe(1)
  expect(at('chancery_rooms_failing')).toBe(0)
  expect(at('chancery_updates_received_total')).toBeGreaterThan(0)
  expect(at('chancery_updates_received_bytes_total')).toBeGreaterThan(10)
  expect(at('chancery_commit_seconds_count')).toBeGreaterThan(0)
  expect(at('chancery_commit_seconds_sum')).toBeGreaterThan(0)
  expect(at('chancery_documents_bytes')).toBeGreaterThan(10)
  expect(at('chancery_http_responses_total{status="2xx"}')).toBeGreaterThan(0)
  expect((await call('/metrics', { 'x-forwarded-for': '192.0.2.7' })).status).toBe(403)
})

test('with METRICS_TOKEN, metrics are for who sends it', async () => {
  await start({ METRICS_TOKEN: token })
  expect((await call('/metrics')).status).toBe(403)
  expect((await call('/metrics', { authorization: 'Bearer wrong' })).status).toBe(403)
  const counted = await metrics({
    authorization: `Bearer ${token}`,
    'x-forwarded-for': '192.0.2.7',
  })
  expect(counted.get('chancery_rooms_open')).toBe(0)
})

test('a refused frame has one line in the log, without what the frame said', async () => {
  await start()
  const { id, cookie, client } = await openBrief()
  const { socket, closed, opened } = openSocket(
    `${server.url.replace('http', 'ws')}/collab/${id}`,
    '',
    { cookie },
  )
  await opened
  const bad = new Y.Doc()
  bad.getText('the minister said').insert(0, 'the minister said')
  for (let n = 0; n < 50; n++) socket.send(updateFrame(Y.encodeStateAsUpdate(bad)))
  expect(await closed).toBe(4400)
  await until(() => log().some(({ code }) => code === 4400))
  expect(log().filter(({ level }) => level !== 'info')).toEqual([
    {
      level: 'warn',
      time: expect.any(String),
      pid: server.pid,
      code: 4400,
      reason: 'unknown root',
      briefId: id,
      userId: expect.stringMatching(/^\w+$/),
      msg: 'A socket was refused.',
    },
  ])
  expect(server.output()).not.toContain('minister')
  const counted = await metrics()
  expect(counted.get('chancery_refusals_total{code="4400",reason="unknown root"}')).toBe(1)
  // Nobody else has noticed anything.
  addParagraph(client.doc, 'It goes on.')
  const known = client.stored()
  await until(() => client.stored() > known)
})

test('asked to stop, it says so, stores everything, closes sockets with 1012 and ends', async () => {
  await start({ STOP_DELAY: '1' })
  const { id, cookie, client } = await openBrief()
  const { closed, opened } = openSocket(`${server.url.replace('http', 'ws')}/collab/${id}`, '', {
    cookie,
  })
  await opened
  expect(await (await call('/readyz')).json()).toEqual({ ready: true })
  const exited = exitOf(server.pid)
  process.kill(server.pid, 'SIGTERM')
  await until(async () => (await call('/readyz')).status === 503)
  expect(await (await call('/readyz')).json()).toEqual({
    ready: false,
    reasons: ['The server is stopping.'],
  })
  // Until it closes, people go on.
  client.type('The last words.')
  expect(await closed).toBe(1012)
  await exited
  expect(log().map(({ msg }) => msg)).toEqual(['Stopping.', 'Stopped.'])
  client.provider.disconnect()
  await start()
  const again = connect(`${server.url.replace('http', 'ws')}/collab`, id, { cookie })
  clients.push(again)
  await until(() => textOf(again.doc).includes('The last words.'))
})

test('what cannot be stored does not keep it from ending within ten seconds, with a line', async () => {
  await start()
  const { id, client } = await openBrief()
  const blocking = await openConnection()
  await blocking.query('BEGIN')
  await blocking.query('SELECT 1 FROM brief WHERE id = $1 FOR UPDATE', [id])
  client.type('These words wait.')
  await until(() => client.provider.wsconnected)
  const begun = performance.now()
  const exited = exitOf(server.pid)
  await until(async () => ((await metrics()).get('chancery_unstored_bytes') ?? 0) > 0)
  process.kill(server.pid, 'SIGTERM')
  await exited
  expect(performance.now() - begun).toBeLessThan(13_000)
  expect(log().at(-1)).toMatchObject({
    level: 'error',
    msg: 'Stopping took longer than 10 s: ended as it was.',
    unstoredBytes: expect.any(Number),
  })
  expect(log().at(-1).unstoredBytes).toBeGreaterThan(0)
})

/** Resolves when a process that is not this one's child is gone. */
async function exitOf(pid: number): Promise<void> {
  const isRunning = () => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }
  await until(() => !isRunning(), 30_000)
}
