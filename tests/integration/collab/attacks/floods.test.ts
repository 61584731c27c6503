// Many at once, never ending, or too slow: what costs a server by its mere being there.
import { once } from 'node:events'
import { connect as connectTcp, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import * as encoding from 'lib0/encoding'
import { expect, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { step1Frame, updateFrame } from '../../../../core/collab/wire.ts'
import { docOf } from '../../../../core/version/content.ts'
import { addParagraph } from '../../../support/collab.ts'
import { type Battlefield, open, send } from './battlefield.ts'
import { type Attack, besiege, nothing, type Outcome } from './siege.ts'

/** A bare connection to the server, ended with the test. */
async function wire({ socketUrl }: Battlefield): Promise<Socket> {
  const { hostname, port } = new URL(socketUrl)
  const socket = connectTcp(Number(port), hostname)
  socket.on('error', () => {})
  onTestFinished(() => {
    socket.destroy()
  })
  await once(socket, 'connect')
  return socket
}

/** `perSecond` sockets for two seconds, each until it is closed, from an address of their own. */
const knocking = (
  what: string,
  ends: Outcome,
  perSecond: number,
  localAddress: string,
  headers: (field: Battlefield) => Record<string, string>,
): Attack => ({
  what,
  ends,
  attack: async (field) => {
    const all: Promise<number>[] = []
    for (let slice = 0; slice < 20; slice += 1) {
      for (let at = 0; at < perSecond / 10; at += 1)
        all.push(
          open(field.socketUrl, headers(field), { localAddress }).then(({ socket, closed }) => {
            if (ends.code === null) socket.close()
            return closed
          }),
        )
      await sleep(100)
    }
    const [code = 0, ...others] = new Set(await Promise.all(all))
    expect(others).toEqual([])
    return ends.code === null ? undefined : { code }
  },
})

const asked = (
  what: string,
  code: number,
  how: (field: Battlefield) => [string, Record<string, string>],
): Attack => ({
  what,
  ends: { code, reason: null },
  attack: async (field) => ({ code: await (await open(...how(field))).closed }),
})

/** Writes bytes of an open socket that are no whole frame, and what then. */
const half = (what: string, then: (stream: Socket) => void): Attack => ({
  what,
  ends: nothing,
  attack: async ({ socketUrl, attacker }) => {
    for (let at = 0; at < 20; at += 1) {
      const { socket } = await open(socketUrl, attacker)
      const stream = Reflect.get(socket, '_socket') as Socket
      stream.write(Buffer.from([0x82, 0xfe, 0x10, 0, 1, 2]))
      then(stream)
    }
    await sleep(500)
    return undefined
  },
})

function manyClients(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1_000_000)
  for (let client = 0; client < 1_000_000; client += 1) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
  }
  return encoding.toUint8Array(encoder)
}

const text = (letters: number) => {
  const doc = docOf(null)
  addParagraph(doc, 'x'.repeat(letters))
  return updateFrame(Y.encodeStateAsUpdate(doc))
}

besiege([
  {
    what: 'a state vector of a million clients',
    ends: { code: 4413, reason: 'too large' },
    attack: (field) => send(field, [step1Frame(manyClients())]),
  },
  {
    what: 'a paragraph of five megabytes',
    ends: { code: 4400, reason: 'text too long' },
    attack: (field) => send(field, [text(5_000_000)]),
  },
  asked('an address of 100 kB', 431, ({ socketUrl, attacker }) => [
    `${socketUrl}?x=${'x'.repeat(100_000)}`,
    attacker,
  ]),
  asked('a cookie of 100 kB', 431, ({ socketUrl }) => [socketUrl, { cookie: 'x'.repeat(100_000) }]),
  {
    what: 'a hundred upgrades, a byte at a time',
    ends: nothing,
    attack: async (field) => {
      const wires = await Promise.all(Array.from({ length: 100 }, () => wire(field)))
      for (const letter of 'GET /collab/x HTTP/1.1\r\n') {
        for (const one of wires) one.write(letter)
        await sleep(50)
      }
      return undefined
    },
  },
  half('half a frame, and then nothing', () => {}),
  half('half a frame, and the cable is pulled', (stream) => stream.destroy()),
  {
    what: 'twenty thousand pings',
    ends: nothing,
    attack: async ({ socketUrl, attacker }) => {
      const { socket } = await open(socketUrl, attacker)
      for (let at = 0; at < 20_000; at += 1) socket.ping()
      await sleep(500)
      return undefined
    },
  },
  knocking('200 sockets a second of somebody who may', nothing, 200, '127.0.0.2', (field) => ({
    ...field.attacker,
  })),
  knocking(
    '500 sockets a second of nobody',
    { code: 4401, reason: 'signed out', times: 1_000 },
    ...([500, '127.0.0.3', () => ({})] as const),
  ),
])
