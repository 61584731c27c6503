import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { awarenessFrame, step2Frame, updateFrame } from '../../../core/collab/wire.ts'
import type { Database } from '../../../server/database/open.ts'
import {
  addParagraph,
  type CollabServer,
  connect,
  makeBrief,
  openSocket,
  serveCollab,
} from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { person, personHeader } from '../../support/people.ts'
import { until } from '../../support/until.ts'

let database: Database
let server: CollabServer
beforeAll(async () => {
  database = await openTestDatabase()
  server = await serveCollab(database)
})
afterAll(async () => {
  await server.close()
  await database.close()
})

/** A brief with somebody in it, who must notice nothing. */
async function occupied() {
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  await until(() => mara.stored() === 1)
  mara.type('untouched')
  await until(() => mara.stored() === 2)
  return { brief, mara, url: `${server.url}/${brief}` }
}

const insertion = () => {
  const doc = new Y.Doc()
  addParagraph(doc, 'intruder')
  return Y.encodeStateAsUpdate(doc)
}

describe('the door', () => {
  test('a socket of somebody who is signed out is closed with 4401', async () => {
    const { url, mara } = await occupied()
    expect(await openSocket(url, 'nobody').closed).toBe(4401)
    const client = connect(server.url, 'anything', 'nobody')
    expect(await client.closed).toBe(4401)
    client.destroy()
    mara.destroy()
  })

  test('a page of another site is refused before the upgrade', async () => {
    const { url, mara } = await occupied()
    const host = new URL(url).host
    for (const origin of ['https://evil.example', 'null', `http://${host}.evil.example`]) {
      const socket = new WebSocket(url, { headers: { [personHeader]: 'mara', origin } })
      const status = await new Promise((resolve) => {
        socket.on('unexpected-response', (_, response) => resolve(response.statusCode))
        socket.on('open', () => resolve('open'))
        socket.on('error', () => {})
      })
      expect(status).toBe(403)
    }
    const own = openSocket(url, 'mara', { origin: `http://${host}` })
    await own.opened
    own.socket.close()
    mara.destroy()
  })

  test.each(['doesNotExist', 'a'.repeat(65), 'a%20b', '', 'a/b', '..%2f'])(
    'there is no brief %j: 4404',
    async (id) => {
      expect(await openSocket(`${server.url}/${id}`, 'mara').closed).toBe(4404)
    },
  )

  test('a client with another document schema is closed with 4409', async () => {
    const { url, mara } = await occupied()
    expect(await openSocket(`${url}?schema=999`, 'mara').closed).toBe(4409)
    mara.destroy()
  })
})

describe('a socket that only reads', () => {
  const frames: [string, (doc: Y.Doc) => Uint8Array][] = [
    ['an update', () => updateFrame(insertion())],
    ['a step 2', () => step2Frame(insertion())],
    [
      'a deletion',
      (doc) => {
        const updates: Uint8Array[] = []
        doc.on('update', (update: Uint8Array) => updates.push(update))
        doc.getXmlFragment('default').delete(0, 1)
        return updateFrame(Y.mergeUpdates(updates))
      },
    ],
  ]
  for (const who of ['ida', 'nils'])
    test.each(frames)(
      `changes nothing by %s and is closed with 4403 (${who})`,
      async (_, frame) => {
        const { brief, mara, url } = await occupied()
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(mara.doc))
        const { socket, closed, opened } = openSocket(url, who)
        await opened
        socket.send(frame(copy))
        expect(await closed).toBe(4403)
        expect(mara.text()).toBe('untouched')
        expect(
          await database.prisma.briefUpdate.count({ where: { briefId: brief, userId: who } }),
        ).toBe(0)
        mara.destroy()
      },
    )

  test.each(frames)('is refused what an editor may send: %s', async (_, frame) => {
    const { brief, mara, url } = await occupied()
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(mara.doc))
    const { socket, opened } = openSocket(url, 'reza')
    await opened
    socket.send(frame(copy))
    await until(() => mara.text() !== 'untouched')
    const by = { briefId: brief, userId: 'reza' }
    expect(await database.prisma.briefUpdate.count({ where: by })).toBe(1)
    socket.close()
    mara.destroy()
  })

  test('stays, with the document, when its step 2 adds nothing', async () => {
    const { brief, mara } = await occupied()
    const ida = connect(server.url, brief, 'ida')
    await until(() => ida.text() === 'untouched' && ida.stored() === 1)
    mara.type(' yet')
    await until(() => ida.text() === 'untouched yet')
    // With content that it knows, deletions among it.
    ida.provider.disconnect()
    ida.provider.connect()
    await until(() => ida.provider.synced && ida.stored() === 1)
    ida.destroy()
    mara.destroy()
  })

  test('an archived brief is read only for everyone', async () => {
    const { brief, mara } = await occupied()
    await database.prisma.brief.update({ where: { id: brief }, data: { archivedAt: new Date() } })
    server.collaboration.rooms.announce(brief, { kind: 'archived', archived: true, by: 'Mara' })
    await until(() => mara.notices.length > 0)
    mara.type('!')
    expect(await mara.closed).toBe(4403)
    mara.destroy()
  })
})

describe('a bad frame costs its sender the connection, and nobody else anything', () => {
  const forged = (() => {
    const doc = new Y.Doc()
    doc.getMap('evil').set('a', 1)
    return Y.encodeStateAsUpdate(doc)
  })()
  const missing = (() => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const text = addParagraph(doc, 'never sent')
    text.insert(5, 'orphan')
    return updates[1] ?? new Uint8Array()
  })()
  const bad: [string, Uint8Array[] | string, number][] = [
    ['an unknown message', [new Uint8Array([99, 1, 2, 3])], 4400],
    ['an empty message', [new Uint8Array()], 4400],
    ['a cut message', [new Uint8Array([0, 2, 200])], 4400],
    ['a text message', 'hello', 4400],
    ['bytes that are no update', [updateFrame(new Uint8Array([255, 255, 255, 255]))], 4400],
    ['another root type', [updateFrame(forged)], 4400],
    [
      'an update whose beginning never came',
      [step2Frame(new Uint8Array([0, 0])), updateFrame(missing)],
      4400,
    ],
    [
      'the same, held until its step 2',
      [updateFrame(missing), step2Frame(new Uint8Array([0, 0]))],
      4400,
    ],
    [
      'a malformed state vector',
      [
        encoding.encode((e) => {
          encoding.writeVarUint(e, 0)
          encoding.writeVarUint(e, 0)
          encoding.writeVarUint8Array(e, new Uint8Array([255, 255]))
        }),
      ],
      4400,
    ],
    ['malformed presence', [awarenessFrame(new Uint8Array([5, 1]))], 4400],
    ['an update of nine megabytes', [updateFrame(new Uint8Array(9 * 1024 * 1024))], 4413],
    [
      'thousands of requests for the document',
      Array.from({ length: 40 }, () =>
        encoding.encode((e) => {
          encoding.writeVarUint(e, 0)
          encoding.writeVarUint(e, 0)
          encoding.writeVarUint8Array(e, new Uint8Array([0]))
        }),
      ),
      4429,
    ],
  ]
  test.each(bad)('%s', async (_, frames, code) => {
    const { mara, url } = await occupied()
    const { socket, closed, opened } = openSocket(url, 'tomas')
    await opened
    for (const frame of frames) socket.send(frame)
    expect(await closed).toBe(code)
    mara.type(' still')
    await until(() => mara.stored() === 3)
    expect(mara.text()).toBe('untouched still')
    mara.destroy()
  })

  test('a violation of the WebSocket protocol', async () => {
    const { mara, url } = await occupied()
    const { socket, closed, opened } = openSocket(url, 'tomas')
    await opened
    // Reserved bits set: no server may go on with this.
    const raw = (socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket
    raw.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]))
    await closed
    mara.type('!')
    await until(() => mara.stored() === 3)
    mara.destroy()
  })

  test('writing on under a colleague’s client id', async () => {
    const { mara, brief, url } = await occupied()
    const forger = new Y.Doc()
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(mara.doc))
    forger.clientID = mara.doc.clientID
    const before = Y.encodeStateVector(forger)
    addParagraph(forger, 'forged')
    const { socket, closed, opened } = openSocket(url, 'tomas')
    await opened
    socket.send(updateFrame(Y.encodeStateAsUpdate(forger, before)))
    expect(await closed).toBe(4400)
    // The colleague's own next edit still counts.
    mara.type(' indeed')
    const reza = connect(server.url, brief, 'reza')
    await until(() => reza.text() === 'untouched indeed')
    reza.destroy()
    mara.destroy()
  })

  test('reading nothing, while others write', async () => {
    const roomy = await serveCollab(database, { limits: { document: 64 * 1024 * 1024 } })
    const brief = await makeBrief()
    const mara = connect(roomy.url, brief, 'mara')
    await until(() => mara.stored() === 1)
    const { socket, closed, opened } = openSocket(`${roomy.url}/${brief}`, 'tomas')
    await opened
    socket.send(
      encoding.encode((e) => {
        encoding.writeVarUint(e, 0)
        encoding.writeVarUint(e, 0)
        encoding.writeVarUint8Array(e, new Uint8Array([0]))
      }),
    )
    socket.pause()
    let isClosed = false
    void closed.then(() => {
      isClosed = true
    })
    for (let at = 0; at < 40 && !isClosed; at++) {
      addParagraph(mara.doc, 'x'.repeat(900_000))
      await until(() => mara.stored() === 2 + at)
      if (at > 25) socket.resume()
    }
    expect([4408, 1006]).toContain(await closed)
    mara.destroy()
    await roomy.close()
  })

  test('what was typed before the first step 2 is taken once that has come', async () => {
    const { mara, url } = await occupied()
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const text = addParagraph(doc, 'first')
    const offline = Y.encodeStateAsUpdate(doc)
    text.insert(5, ' then')
    const { socket, opened } = openSocket(url, 'tomas')
    await opened
    socket.send(updateFrame(updates[1] ?? new Uint8Array()))
    socket.send(step2Frame(offline))
    await until(() => mara.text().includes('first then'))
    socket.close()
    mara.destroy()
  })
})

describe('a change of membership', () => {
  test('turns a writer into a reader on the open socket', async () => {
    const { brief, mara } = await occupied()
    const reza = connect(server.url, brief, 'reza')
    await until(() => reza.provider.synced && reza.stored() === 1)
    server.people.set('reza', person('reza', 'reader'))
    await server.collaboration.membershipChanged('reza')
    await until(() => reza.notices.length > 0)
    expect(reza.notices).toEqual([{ kind: 'role', role: 'reader' }])
    reza.type('late')
    expect(await reza.closed).toBe(4403)
    expect(mara.text()).toBe('untouched')
    server.people.set('reza', person('reza'))
    mara.destroy()
    reza.destroy()
  })

  test('closes the sockets of somebody who was removed, at once', async () => {
    const { brief, mara } = await occupied()
    const reza = connect(server.url, brief, 'reza')
    await until(() => reza.provider.synced)
    server.people.delete('reza')
    await server.collaboration.membershipChanged('reza')
    expect(await reza.closed).toBe(4401)
    server.people.set('reza', person('reza'))
    mara.destroy()
    reza.destroy()
  })
})
