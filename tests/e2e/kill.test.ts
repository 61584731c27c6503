import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addsNothing } from '../../core/collab/dependencies.ts'
import { connect, type TestClient } from '../support/collab.ts'
import { type DatabaseKind, makeTestPlace } from '../support/database.ts'
import { signIn, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'
import { addColleague } from './people.ts'

/** A few in every run, a hundred when somebody asks for them. */
const rounds = Number(process.env.KILL_ROUNDS ?? 3)
const patience = 15_000

const kinds: DatabaseKind[] = process.env.TEST_DATABASE_URL
  ? ['embedded', 'postgresql']
  : ['embedded']

/** Whether the client has all that the update says, deletions included. */
const has = (client: TestClient, update: Uint8Array) =>
  addsNothing(client.doc, Y.decodeUpdate(update))

const words = (client: TestClient) => client.text().trim().split(/\s+/)

// Side by side: most of it is waiting for a server to start.
test.concurrent.for(kinds)(
  `killing the server ${rounds} times loses nothing that was seen or called stored (%s)`,
  { timeout: 60_000 + rounds * 15_000 },
  async (kind, { onTestFinished }) => {
    const place = await makeTestPlace(kind)
    let server = await startServer(place)
    onTestFinished(async () => {
      await server.kill()
      await place.remove()
    })
    const port = Number(new URL(server.url).port)
    const [mara, tomas] = [await signIn(server.url), await addColleague(server)]
    const response = await fetch(`${server.url}/api/briefs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: mara, origin: server.url },
      body: JSON.stringify({ title: 'To be killed' }),
    })
    const { id } = (await response.json()) as { id: string }
    const enter = (cookie: string) =>
      connect(`${server.url.replace('http', 'ws')}/collab`, id, { cookie })

    const writer = enter(mara)
    const reader = enter(tomas)
    const typed: string[] = []
    let calledStored = 0
    for (let round = 0; round < rounds; round++) {
      await until(() => writer.provider.synced && writer.stored() > 0, patience)
      await until(() => reader.provider.synced && reader.text() === writer.text(), patience)
      const [typedBefore, storedBefore] = [typed.length, writer.stored()]
      const type = (word: string) => {
        typed.push(word)
        writer.type(` ${word}`)
      }
      const typing = setInterval(() => type(`${typed.length}`), 3)
      await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 37) % 150)))
      await server.kill()
      const stored = typed.slice(0, typedBefore + writer.stored() - storedBefore)
      calledStored += stored.length - typedBefore
      const seen = Y.encodeStateAsUpdate(reader.doc)
      // Nobody may bring back what the server lost: those who know it stay away.
      writer.provider.disconnect()
      reader.provider.disconnect()
      clearInterval(typing)
      type(`offline${round}`)

      server = await startServer(place, { port })
      const newcomer = enter(tomas)
      await until(() => newcomer.provider.synced, patience)
      expect(has(newcomer, seen)).toBe(true)
      expect(words(newcomer)).toEqual(expect.arrayContaining(stored))

      writer.provider.connect()
      await until(() => newcomer.text() === writer.text(), patience)
      expect(words(newcomer)).toEqual(typed)
      newcomer.destroy()
      reader.provider.connect()
    }
    // Otherwise the rounds have shown nothing.
    expect(calledStored).toBeGreaterThan(rounds * 5)
    expect(typed.length - rounds).toBeGreaterThan(calledStored)
    writer.destroy()
    reader.destroy()
  },
)
