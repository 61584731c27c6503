// What clients say of themselves: in another's name, by the thousand, or too much of it.
import * as encoding from 'lib0/encoding'
import { expect } from 'vitest'
import { awarenessFrame, step1Frame } from '../../../../core/collab/wire.ts'
import { connect } from '../../../support/collab.ts'
import { until } from '../../../support/until.ts'
import { type Battlefield, open, send } from './battlefield.ts'
import { type Attack, besiege } from './siege.ts'

interface Entry {
  readonly id: number
  readonly clock?: number
  readonly state: unknown
}

function presence(entries: readonly Entry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { id, clock = 1, state } of entries) {
    encoding.writeVarUint(encoder, id)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return awarenessFrame(encoding.toUint8Array(encoder))
}

const row = (
  what: string,
  code: number,
  reason: string,
  frames: () => Iterable<Uint8Array>,
): Attack => ({ what, ends: { code, reason }, attack: (field) => send(field, frames()) })

/** Says it while somebody watches who is in the brief. */
async function claim(field: Battlefield, entry: Entry) {
  const { socket } = await open(field.socketUrl, field.attacker)
  const [, base = '', id = ''] = /^(.*)\/([^/]+)$/.exec(field.socketUrl) ?? []
  const watcher = connect(base, id, field.reader)
  const states = () => watcher.provider.awareness.getStates()
  await until(() => states().has(field.victim.doc.clientID))
  socket.send(step1Frame(Uint8Array.of(0)))
  socket.send(presence([entry]))
  await field.heartbeat()
  return { states, end: () => watcher.destroy() }
}

besiege([
  row('ten thousand people at once', 4413, 'too much presence', () => [
    presence(Array.from({ length: 10_000 }, (_, id) => ({ id, state: { user: { name: 'x' } } }))),
  ]),
  row('presence of five megabytes', 4413, 'too much presence', () => [
    presence([{ id: 7, state: { bio: 'x'.repeat(5_000_000) } }]),
  ]),
  row('a flood of presence', 4429, 'too much presence', () =>
    Array.from({ length: 8_000 }, (_, clock) => presence([{ id: 7, clock, state: {} }])),
  ),
  row('presence that is cut off', 4400, 'malformed presence', () => [
    awarenessFrame(Uint8Array.of(1, 7, 1, 200)),
  ]),
  row('presence that is no JSON', 4400, 'malformed presence', () => [
    awarenessFrame(Uint8Array.of(1, 7, 1, 2, 123, 123)),
  ]),
  row('a clock that no number holds', 4400, 'malformed presence', () => [
    awarenessFrame(
      Uint8Array.from([1, 7, ...Array.from({ length: 9 }, () => 255), 127, 2, 123, 125]),
    ),
  ]),
  {
    what: 'the name, colour and role of somebody else',
    ends: { code: null, reason: null },
    attack: async (field) => {
      const user = { id: 'owner', name: 'Mara Lindqvist', color: 0, role: 'owner' }
      const { states, end } = await claim(field, { id: 4242, state: { user, html: '<b>' } })
      await until(() => states().has(4242))
      const shown = states().get(4242)
      end()
      expect(shown?.user).not.toMatchObject({ name: user.name })
      expect(shown?.user).not.toMatchObject({ role: user.role })
      expect(shown).not.toHaveProperty('html')
      return undefined
    },
  },
  {
    what: 'that a colleague has gone',
    ends: { code: null, reason: null },
    attack: async (field) => {
      const id = field.victim.doc.clientID
      const { states, end } = await claim(field, { id, clock: 2 ** 50, state: null })
      const isThere = states().has(id)
      end()
      expect(isThere).toBe(true)
      return undefined
    },
  },
])
