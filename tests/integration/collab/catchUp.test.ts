import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Bus } from '../../../server/collab/bus/bus.ts'
import { LocalBus } from '../../../server/collab/bus/localBus.ts'
import type { Database } from '../../../server/database/open.ts'
import { type CollabServer, connect, makeBrief, serveCollab } from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { until } from '../../support/until.ts'

let database: Database
let one: CollabServer
let two: CollabServer
const log = { held: 0, hold: null as Promise<void> | null }
beforeAll(async () => {
  database = await openTestDatabase()
  const bus = new LocalBus()
  one = await serveCollab({ pool: withSlowLog(database.pool) }, { bus: bus.join() })
  two = await serveCollab(database, { bus: withoutUpdates(bus.join()) })
})
afterAll(async () => {
  await one.close()
  await two.close()
  await database.close()
})

/** Says that the log has grown, not by what: the others have to read it. */
const withoutUpdates = (bus: Bus): Bus => ({
  ...bus,
  publish: (message) =>
    bus.publish(
      message.kind === 'log'
        ? { ...message, stretch: { ...message.stretch, updates: [] } }
        : message,
    ),
})

/** What this pool reads of the log arrives when `log.hold` resolves, as old as it is by then. */
function withSlowLog(pool: Database['pool']): Database['pool'] {
  const query = async (...args: Parameters<typeof pool.query>) => {
    const answer = await pool.query(...args)
    if (log.hold && String(args[0]).includes('brief_snapshot AS folded')) {
      log.held++
      await log.hold
    }
    return answer
  }
  return new Proxy(pool, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)),
  })
}

test.each([
  ['is read as well', false],
  ['is not passed over by what is stored here next', true],
])('what another process stores while the log is being read %s', async (_, writesHere) => {
  const brief = await makeBrief()
  const mara = connect(one.url, brief, 'mara')
  const tomas = connect(two.url, brief, 'tomas')
  await until(() => mara.stored() === 1 && tomas.stored() === 1)
  const { promise, resolve: release } = Promise.withResolvers<void>()
  log.held = 0
  log.hold = promise
  tomas.type('first')
  await until(() => log.held === 1)
  tomas.type(' second')
  await until(() => tomas.stored() === 3)
  if (writesHere) {
    mara.type('third')
    await until(async () => (await headOf(brief)) === 3n)
  }
  log.hold = null
  release()
  await until(() => mara.text().includes('first second') && mara.text() === tomas.text())
  const ida = connect(two.url, brief, 'ida')
  await until(() => ida.text() === mara.text())
  expect(ida.text().includes('third')).toBe(writesHere)
  for (const client of [mara, tomas, ida]) client.destroy()
})

const headOf = async (id: string) =>
  (await database.prisma.brief.findUniqueOrThrow({ where: { id } })).head
