// What is no message at all: frames that break the protocol, names, sessions, floods.
import type { ClientRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { deflateRawSync } from 'node:zlib'
import { expect, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { message } from '../../../../core/collab/protocol.ts'
import { step1Frame } from '../../../../core/collab/wire.ts'
import { type Battlefield, type Ending, open, send } from './battlefield.ts'
import { type Attack, besiege, nothing, type Outcome } from './siege.ts'

/** Bytes that the process may grow by while hundreds of megabytes are sent to it. */
const mostKept = 300 * 1024 * 1024
const tooMuchUnfinished: Outcome = { code: 4429, reason: 'too much unfinished' }
const signedOut: Outcome = { code: 4401, reason: 'signed out' }

/** Writes bytes past the client's own framing. */
const raw = (what: string, code: number, reason: string, bytes: number[]): Attack => ({
  what,
  ends: { code, reason },
  attack: async ({ socketUrl, attacker }): Promise<Ending> => {
    const { socket, closed } = await open(socketUrl, attacker)
    const stream = Reflect.get(socket, '_socket') as { write(bytes: Buffer): void }
    stream.write(Buffer.from(bytes))
    return { code: await closed }
  },
})

const at = (
  what: string,
  code: number,
  reason: string,
  how: (field: Battlefield) => [string, Record<string, string>],
): Attack => ({
  what,
  ends: { code, reason },
  attack: async (field) => ({ code: await (await open(...how(field))).closed }),
})

const flood = (what: string, frame: Uint8Array): Attack => ({
  what,
  ends: { code: 4429, reason: 'too many frames' },
  attack: (field) =>
    send(
      field,
      Array.from({ length: 500 }, () => frame),
    ),
})

/** The first fragment of a message, 15 MB long, all of it but the last megabyte. */
const endless = Buffer.concat([
  Buffer.from([0x02, 0xff, 0, 0, 0, 0, 0, 0xf0, 0, 0, 0, 0, 0, 0]),
  Buffer.alloc(0xe0_00_00),
])

/** Megabytes of one message that never ends, on so many sockets at once. */
const pouring = (
  what: string,
  ends: Outcome,
  sockets: number,
  headers: (field: Battlefield) => Record<string, string>,
): Attack => ({
  what,
  ends: { ...ends, times: 'many', cut: 'lingering' },
  attack: async (field) => {
    const before = field.memory()
    let peak = before
    const watching = setInterval(() => {
      peak = Math.max(peak, field.memory())
    }, 20)
    onTestFinished(() => clearInterval(watching))
    const all = Array.from({ length: sockets }, async () => {
      // Behind the request itself: it is under way before anybody can be refused.
      const request = (made: ClientRequest) =>
        made.once('finish', () => {
          made.socket?.write(endless)
        })
      return (await open(field.socketUrl, headers(field), { request })).closed
    })
    const codes = new Set<number>()
    for (const closed of all) void closed.then((code) => codes.add(code))
    // Whoever is within what they may keep is not closed at all.
    await Promise.race(all)
    await sleep(1_500)
    expect([...codes]).toEqual([ends.code])
    expect(peak - before).toBeLessThan(mostKept)
    return { code: ends.code ?? 0 }
  },
})

besiege([
  raw('a frame that is not masked', 1002, 'protocol violation', [0x82, 1, 0]),
  raw('reserved bits', 1002, 'protocol violation', [0xf2, 0x80, 0, 0, 0, 0]),
  raw('an unknown opcode', 1002, 'protocol violation', [0x83, 0x80, 0, 0, 0, 0]),
  raw('a ping of 126 bytes', 1002, 'protocol violation', [0x89, 0xfe, 0, 126]),
  raw('a frame of 64 MB', 4413, 'too large', [0x82, 0xff, 0, 0, 0, 0, 4, 0, 0, 0]),
  raw('fragments without end', 4413, 'too large', [
    ...[0x02, 0x80, 0, 0, 0, 0],
    ...Array.from({ length: 17_000 }, () => [0x00, 0x81, 0, 0, 0, 0, 0]).flat(),
  ]),
  at('a page of another site', 403, 'page of another site', ({ socketUrl, attacker }) => [
    socketUrl,
    { ...attacker, origin: 'https://evil.example' },
  ]),
  at('a made-up session', 4401, 'signed out', ({ socketUrl }) => [
    socketUrl,
    { cookie: 'better-auth.session_token=made.up' },
  ]),
  at('another schema', 4409, 'another version of the document schema', (field) => [
    `${field.socketUrl}?schema=1e0`,
    field.attacker,
  ]),
  {
    what: 'an upgrade without a key',
    ends: { code: 400, reason: 'malformed upgrade' },
    attack: async ({ socketUrl, attacker }) => {
      const request = (made: ClientRequest) => made.setHeader('sec-websocket-key', 'x')
      return { code: await (await open(socketUrl, attacker, { request })).closed }
    },
  },
  {
    what: 'compression, which is not agreed on',
    ends: nothing,
    attack: async ({ socketUrl, attacker }) => {
      const { socket } = await open(socketUrl, attacker, { perMessageDeflate: true })
      expect(socket.readyState).toBe(WebSocket.OPEN)
      expect(socket.extensions).toBe('')
      return undefined
    },
  },
  raw('a compressed message all the same', 1002, 'protocol violation', [
    ...[0xc2, 0x87, 0, 0, 0, 0],
    ...deflateRawSync(new Uint8Array(1_000)).subarray(0, 7),
  ]),
  flood('a flood of requests for the document', step1Frame(Uint8Array.of(0))),
  flood('a flood of questions who is there', Uint8Array.of(message.queryAwareness)),
  {
    what: 'more sockets than a person may have',
    ends: { code: 4429, reason: 'too many sockets' },
    attack: async ({ socketUrl, attacker }) => {
      const sockets = Array.from({ length: 101 }, () => open(socketUrl, attacker))
      return { code: await Promise.race(sockets.map(async (one) => (await one).closed)) }
    },
  },
  pouring('messages without end on sixty sockets', tooMuchUnfinished, 60, (field) => ({
    ...field.attacker,
  })),
  pouring('messages without end of nobody', signedOut, 60, () => ({})),
  {
    what: 'more upgrades than an address may ask for',
    ends: { code: 429, reason: 'too many connections', times: 'many', besides: '4401 signed out' },
    attack: async ({ socketUrl }) => {
      const knock = async () => (await open(socketUrl, {}, { localAddress: '127.0.0.2' })).closed
      for (;;) {
        const codes = await Promise.all(Array.from({ length: 100 }, knock))
        if (codes.includes(429)) return { code: 429 }
        expect(new Set(codes)).toEqual(new Set([4401]))
      }
    },
  },
])
