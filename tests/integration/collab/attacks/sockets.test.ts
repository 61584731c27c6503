// What is no message at all: frames that break the protocol, names, sessions, floods.
import { step1Frame } from '../../../../core/collab/wire.ts'
import { type Battlefield, type Ending, open, send } from './battlefield.ts'
import { type Attack, besiege } from './siege.ts'

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

const named = (name: string) =>
  at(`a brief named ${name}`, 4404, 'no such brief', ({ socketUrl, attacker }) => [
    socketUrl.replace(/[^/]+$/, name),
    attacker,
  ])

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
  named('..%2fx'),
  named('a%00b'),
  named('%D0%B0'),
  named('doesNotExist'),
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
    what: 'a flood of requests for the document',
    ends: { code: 4429, reason: 'too many frames' },
    attack: (field) =>
      send(
        field,
        Array.from({ length: 500 }, () => step1Frame(Uint8Array.of(0))),
      ),
  },
])
