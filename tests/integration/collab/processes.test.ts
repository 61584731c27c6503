import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../../core/collab/protocol.ts'
import { updateFrame } from '../../../core/collab/wire.ts'
import { prisma } from '../../../prisma/client.ts'
import { changeRole, removeMember } from '../../../prisma/people.ts'
import type { Database } from '../../../server/database/open.ts'
import { addParagraph, caretAt, connect, makeBrief, type TestClient } from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { addPeople, ownScope, startProcess, type TestProcess } from '../../support/processes.ts'
import { canConnectProcesses, startRedis, type TestRedis } from '../../support/redis.ts'
import { until } from '../../support/until.ts'

// Two processes on one PostgreSQL: the embedded database belongs to one.
describe.runIf(canConnectProcesses && process.env.CHANCERY_TEST_DATABASE === 'postgresql')(
  'two processes',
  () => {
    let database: Database
    let redis: TestRedis
    let one: TestProcess
    let two: TestProcess
    let brief: string
    const clients: TestClient[] = []
    beforeAll(async () => {
      database = await openTestDatabase()
      redis = await startRedis()
      const scope = ownScope()
      one = await startProcess(database, redis.url, scope)
      two = await startProcess(database, redis.url, scope)
      await until(() => one.bus.trouble === null && two.bus.trouble === null)
    })
    beforeEach(async () => {
      await prisma().user.deleteMany()
      await addPeople()
      brief = await makeBrief()
      return () => {
        for (const client of clients.splice(0)) client.destroy()
      }
    })
    afterAll(async () => {
      await one.close()
      await two.close()
      await redis.remove()
      await database.close()
    })

    async function enter(process: TestProcess, ...people: string[]): Promise<TestClient[]> {
      const entered = people.map((who) => connect(process.url, brief, who))
      clients.push(...entered)
      await until(() => entered.every((client) => client.stored() === 1))
      return entered
    }

    test('converge while three people on each side type, delete and format', async () => {
      const here = await enter(one, 'mara', 'tomas', 'reza')
      const there = await enter(two, 'mara', 'tomas', 'reza')
      const everybody = [...here, ...there]
      everybody[0]?.type('Begun. ')
      await until(() => everybody.every((client) => client.text().includes('Begun.')))
      const edits = 60
      await Promise.all(
        everybody.map(async (client, writer) => {
          for (let n = 0; n < edits; n++) {
            change(client.doc, writer, n)
            await new Promise((resolve) => setTimeout(resolve, 5 + ((writer * 7 + n * 13) % 20)))
          }
        }),
      )
      const [first] = everybody
      const isSettled = () =>
        everybody.every((client) => client.stored() > edits && client.text() === first?.text())
      await until(isSettled)
      const newcomer = (await enter(one, 'ida'))[0]
      await until(() => newcomer?.text() === first?.text())
      for (let writer = 0; writer < everybody.length; writer++)
        for (let n = 0; n < edits; n++)
          if (n % 10 !== 9) expect(first?.text()).toContain(`(${writer}.${n})`)
      // Whoever wrote it in the other process is known here.
      const rows = await database.prisma.briefUpdate.findMany({ where: { briefId: brief } })
      expect(rows.map(({ seq }) => Number(seq)).sort((a, b) => a - b)).toEqual(
        rows.map((_, index) => index + 1),
      )
      expect([...one.errors, ...two.errors]).toEqual([])
    })

    test('show each other who is present, as the server of their socket says', async () => {
      const [mara] = await enter(one, 'mara')
      const [ida] = await enter(two, 'ida')
      if (!mara || !ida) throw new Error('They are not there.')
      ida.provider.awareness.setLocalState({
        user: { id: 'mara', name: 'Mara', color: 7, role: 'owner' },
        cursor: caretAt(1),
      })
      mara.provider.awareness.setLocalState({ cursor: caretAt(3) })
      const seen = (by: TestClient, whom: TestClient) =>
        by.provider.awareness.getStates().get(whom.doc.clientID)
      await until(() => seen(mara, ida)?.cursor && seen(ida, mara)?.cursor)
      expect(seen(mara, ida)).toEqual({
        user: { id: 'ida', name: 'Ida', color: 1, role: 'reader' },
        cursor: caretAt(1),
      })
      expect(seen(ida, mara)).toMatchObject({ user: { name: 'Mara', role: 'owner' } })
      // Who comes later is told at once, who goes is gone at once.
      const [reza] = await enter(two, 'reza')
      await until(() => reza && seen(reza, mara))
      mara.provider.disconnect()
      await until(() => reza && !seen(reza, mara) && !seen(ida, mara))
      // Who returns through the other process is seen there and here.
      const [tomas] = await enter(one, 'tomas')
      const moved = connect(two.url, brief, 'mara', mara.doc)
      clients.push(moved)
      await until(() => tomas && seen(tomas, moved) && seen(ida, moved))
    })

    test.each([
      ['a demotion', () => changeRole('tomas', 'reader')],
      [
        'a new name',
        () => prisma().user.update({ where: { id: 'tomas' }, data: { name: 'Tomás' } }),
      ],
    ])('%s shows in the other process within a second', async (_, change) => {
      const [mara] = await enter(one, 'mara')
      const [tomas] = await enter(two, 'tomas')
      if (!mara || !tomas) throw new Error('They are not there.')
      const seen = () => mara.provider.awareness.getStates().get(tomas.doc.clientID)?.user
      await until(() => seen()?.name === 'Tomas')
      await change()
      await one.collaboration.membershipChanged('tomas')
      await until(() => seen()?.role === 'reader' || seen()?.name === 'Tomás', 1_000)
    })

    test.each([
      ['a removal', () => removeMember('tomas')],
      ['signing out', () => prisma().session.deleteMany({ where: { userId: 'tomas' } })],
    ])('%s closes sockets of the other process within a second', async (_, change) => {
      const [tomas] = await enter(two, 'tomas')
      await change()
      await one.collaboration.membershipChanged('tomas')
      expect(await within(1_000, tomas?.closed)).toBe(closeCode.signedOut)
    })

    test.each([
      ['a removal', () => removeMember('tomas')],
      ['signing out', () => prisma().session.deleteMany({ where: { userId: 'tomas' } })],
      [
        'the end of a session',
        () =>
          prisma().session.updateMany({
            where: { userId: 'tomas' },
            data: { expiresAt: new Date() },
          }),
      ],
    ])('%s that nobody announces closes them within a second too', async (_, change) => {
      const [tomas] = await enter(two, 'tomas')
      await change()
      expect(await within(1_000, tomas?.closed)).toBe(closeCode.signedOut)
    })

    test('tell each other’s people what is announced, and keep to an archive', async () => {
      const [tomas] = await enter(two, 'tomas')
      const notice = { kind: 'renamed', title: 'Another title', by: 'Mara' } as const
      one.collaboration.rooms.announce(brief, notice)
      await until(() => tomas?.notices.length === 1)
      expect(tomas?.notices).toEqual([notice])
      // Not announced, it is found out, once.
      await prisma().brief.update({ where: { id: brief }, data: { archivedAt: new Date() } })
      await until(() => tomas?.notices.some((one) => JSON.stringify(one).includes('"archived"')))
      tomas?.type('too late')
      expect(await tomas?.closed).toBe(closeCode.notAllowed)
    })

    test('words typed here into a block that a restore there takes out are kept', async () => {
      const [mara] = await enter(one, 'mara')
      const [tomas] = await enter(two, 'tomas')
      if (!mara || !tomas) throw new Error('They are not there.')
      const owner = makeOwner()
      mara.type('Kept.')
      await until(() => tomas.text() === 'Kept.')
      const { number } = await one.collaboration.versions.save(brief, owner, {})
      addParagraph(tomas.doc, 'Later.')
      await until(() => mara.text() === 'Kept.\nLater.')
      const behind = new Y.Doc()
      Y.applyUpdate(behind, Y.encodeStateAsUpdate(tomas.doc))
      await one.collaboration.versions.restore(brief, number, owner)
      await until(() => tomas.text() === 'Kept.')
      // His keyboard was quicker than the restore.
      const before = Y.encodeStateVector(behind)
      const block = behind.getXmlFragment('default').get(1)
      if (block instanceof Y.XmlElement && block.firstChild instanceof Y.XmlText)
        block.firstChild.insert(6, ' And more.')
      const late = updateFrame(Y.encodeStateAsUpdate(behind, before))
      tomas.provider.ws?.send(Uint8Array.from(late))
      await until(() => mara.text().includes('And more.') && mara.text() === tomas.text())
    })

    test('a text too large to be sent between them arrives too', async () => {
      const [mara] = await enter(one, 'mara')
      const [tomas] = await enter(two, 'tomas')
      const pasted = 'A long text. '.repeat(40_000)
      mara?.type(pasted)
      await until(() => tomas?.text() === pasted)
      tomas?.type('And on.')
      await until(() => mara?.text() === `${pasted}And on.`)
    })

    test('a message that is none does no harm and is reported once', async () => {
      const { Redis } = await import('ioredis')
      const vandal = new Redis(redis.url)
      const [mara] = await enter(one, 'mara')
      const channels = await vandal.pubsub('CHANNELS', '*')
      for (const channel of channels as string[])
        for (const bytes of [[], [9], [1], [1, 1, 65, 0], [1, 1, 65, 1, 200], [1, 1, 65, 77]])
          await vandal.publish(channel, Buffer.from(bytes))
      vandal.disconnect()
      const [tomas] = await enter(two, 'tomas')
      tomas?.type('Unharmed.')
      await until(() => mara?.text() === 'Unharmed.')
      expect(one.log.filter((line) => line.includes('no message')).length).toBe(1)
    })
  },
)

/** An edit of its own: mostly a word, sometimes a deletion. */
function change(doc: Y.Doc, writer: number, n: number): void {
  const block = doc.getXmlFragment('default').get(0)
  const text = block instanceof Y.XmlElement ? block.firstChild : null
  if (!(text instanceof Y.XmlText)) throw new Error('There is no text.')
  // What a deletion takes is only ever a space.
  if (n % 10 === 9) text.delete(text.toString().lastIndexOf(' '), 1)
  else text.insert(n % 3 === 0 ? 0 : text.length, `(${writer}.${n}) `)
}

const makeOwner = () => ({
  id: 'mara',
  name: 'Mara',
  email: 'mara@desk.example',
  role: 'owner' as const,
  color: 1,
})

async function within<T>(milliseconds: number, work: Promise<T> | undefined): Promise<T | 'late'> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), milliseconds))
  return Promise.race([work ?? late, late])
}
