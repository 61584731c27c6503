import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeCode } from '../../../core/collab/protocol.ts'
import { prisma } from '../../../prisma/client.ts'
import { changeRole, removeMember } from '../../../prisma/people.ts'
import type { Database } from '../../../server/database/open.ts'
import { caretAt, connect, makeBrief, type TestClient } from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { addPeople, ownScope, startProcess, type TestProcess } from '../../support/processes.ts'
import { canConnectProcesses, startRedis, type TestRedis } from '../../support/redis.ts'
import { type TcpProxy, tcpProxy } from '../../support/tcpProxy.ts'
import { until } from '../../support/until.ts'

/** How often Redis is killed; REDIS_KILLS=20 takes its time. */
const rounds = Number(process.env.REDIS_KILLS ?? 6)

describe.runIf(canConnectProcesses && process.env.CHANCERY_TEST_DATABASE === 'postgresql')(
  'two processes whose Redis fails',
  () => {
    let database: Database
    let redis: TestRedis
    let network: TcpProxy
    let one: TestProcess
    /** The network between this one and Redis can be cut. */
    let two: TestProcess
    let mara: TestClient
    let tomas: TestClient
    beforeAll(async () => {
      database = await openTestDatabase()
      redis = await startRedis()
      network = await tcpProxy(redis.port)
      const scope = ownScope()
      one = await startProcess(database, redis.url, scope)
      two = await startProcess(database, `redis://127.0.0.1:${network.port}`, scope)
    })
    beforeEach(async () => {
      await prisma().user.deleteMany()
      await addPeople()
      await until(() => one.bus.trouble === null && two.bus.trouble === null)
      const brief = await makeBrief()
      mara = connect(one.url, brief, 'mara')
      tomas = connect(two.url, brief, 'tomas')
      await until(() => mara.stored() === 1 && tomas.stored() === 1)
      return () => {
        mara.destroy()
        tomas.destroy()
      }
    })
    afterAll(async () => {
      await one.close()
      await two.close()
      await network.close()
      await redis.remove()
      await database.close()
    })

    const sees = (by: TestClient, whom: TestClient) =>
      by.provider.awareness.getStates().has(whom.doc.clientID)

    test(`lose nothing while it is killed ${rounds} times under load, and report it briefly`, async () => {
      mara.type('Begun:')
      await until(() => tomas.text() === 'Begun:')
      const typed: string[] = []
      const typing = setInterval(() => {
        for (const [who, client] of Object.entries({ mara, tomas })) {
          typed.push(`${who}${typed.length}`)
          client.type(` ${typed.at(-1)}`)
        }
      }, 5)
      const lines = one.log.length + two.log.length
      for (let round = 0; round < rounds; round++) {
        await redis.kill()
        await new Promise((resolve) => setTimeout(resolve, (round * 37) % 150))
        await redis.start()
        if (round % 4 === 0) await until(() => !one.bus.trouble && !two.bus.trouble)
        else await new Promise((resolve) => setTimeout(resolve, (round * 53) % 300))
      }
      clearInterval(typing)
      const words = () => mara.text().split(/\s+/)
      await until(() => mara.text() === tomas.text() && words().length === typed.length + 1)
      expect(words().toSorted()).toEqual([...typed, 'Begun:'].toSorted())
      expect(typed.length).toBeGreaterThan(rounds * 10)
      // An outage is one line, and its end another.
      expect(one.log.length + two.log.length - lines).toBeLessThanOrEqual(rounds * 4)
      expect([...one.errors, ...two.errors]).toEqual([])
      await until(() => !one.bus.trouble && !two.bus.trouble)
    })

    test('go on through the database while it is away, authority included', async () => {
      await redis.kill()
      await until(() => one.bus.trouble && two.bus.trouble)
      expect(one.bus.trouble).toBe(`Redis at 127.0.0.1:${redis.port} cannot be reached.`)
      mara.type('Without Redis.')
      await until(() => tomas.text() === 'Without Redis.', 2_000)
      await changeRole('tomas', 'reader')
      await one.collaboration.membershipChanged('tomas')
      await until(
        () => tomas.notices.some((notice) => JSON.stringify(notice).includes('reader')),
        1_000,
      )
      await removeMember('tomas')
      await one.collaboration.membershipChanged('tomas')
      const late = new Promise((resolve) => setTimeout(() => resolve('late'), 1_000))
      expect(await Promise.race([tomas.closed, late])).toBe(closeCode.signedOut)
      await redis.start()
    })

    test('notice a cable that was cut, and that it is mended', async () => {
      await until(() => sees(mara, tomas) && sees(tomas, mara))
      network.cut()
      // Before anybody has noticed, what is written arrives all the same.
      mara.type('Cut')
      await until(() => tomas.text() === 'Cut', 2_000)
      await until(() => two.bus.trouble, 8_000)
      tomas.type(' and going on')
      await until(() => mara.text() === 'Cut and going on', 2_000)
      network.mend()
      await until(() => two.bus.trouble === null)
      // Who has come meanwhile is shown as soon as the processes hear each other.
      tomas.provider.awareness.setLocalState({ cursor: caretAt(5) })
      await until(
        () =>
          mara.provider.awareness.getStates().get(tomas.doc.clientID)?.cursor?.anchor.item.clock ===
          5,
      )
    })
  },
)
