import * as encoding from 'lib0/encoding'
import { beforeEach, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { readClientMessage } from '../../../core/collab/wire.ts'
import type { PresenceEntry } from '../../../server/collab/bus/bus.ts'
import type { Participant } from '../../../server/collab/participant.ts'
import { Presence } from '../../../server/collab/presence.ts'
import { caretAt } from '../../support/collab.ts'
import { person } from '../../support/people.ts'

/** Milliseconds that went by in every process; each process' clock may be wrong by some. */
let time = 0
beforeEach(() => {
  time = 1_000_000
})

/** A process with its people, whose messages go to the others when `deliver` is called. */
class Process {
  readonly connections = new Set<Participant>()
  readonly outbox: { entries: readonly PresenceEntry[]; all: boolean }[] = []
  readonly presence: Presence
  readonly name: string

  constructor(name: string, clockIsOff = 0) {
    this.name = name
    this.presence = new Presence({
      connections: this.connections,
      now: () => new Date(time + clockIsOff),
      publish: (entries, all) => this.outbox.push({ entries, all }),
    })
  }
}

async function deliver(...processes: Process[]): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await new Promise(setImmediate)
    for (const from of processes)
      for (const { entries, all } of from.outbox.splice(0))
        for (const to of processes) if (to !== from) to.presence.hear(from.name, entries, all)
  }
}

/** A client with the awareness that a browser has, which survives a change of the process. */
class Client {
  readonly awareness = new Awareness(new Y.Doc())
  connection: Participant | null = null
  readonly who: string

  constructor(who: string) {
    this.who = who
    // Its own clock is of no consequence.
    this.awareness.setLocalState({ cursor: caretAt(1) })
  }

  enter({ connections, presence }: Process): void {
    const connection = {
      person: person(this.who),
      closed: false,
      awarenessId: null,
      send: (bytes: Uint8Array) => {
        const message = readClientMessage(bytes)
        if (message.kind === 'awareness') applyAwarenessUpdate(this.awareness, message.update, this)
      },
      countPresence: () => {},
    } as unknown as Participant
    this.connection = connection
    connections.add(connection)
    presence.receive(connection, this.#update({ cursor: caretAt(1) }))
  }

  move(process: Process, anchor: number): void {
    if (this.connection)
      process.presence.receive(this.connection, this.#update({ cursor: caretAt(anchor) }))
  }

  leave({ connections, presence }: Process): void {
    if (!this.connection) return
    connections.delete(this.connection)
    presence.leave(this.connection)
  }

  sees(other: Client): { user: { name: string }; cursor: ReturnType<typeof caretAt> } | undefined {
    const state = this.awareness.getStates().get(other.awareness.clientID)
    return state as ReturnType<Client['sees']>
  }

  #update(state: unknown): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, this.awareness.clientID)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
  }
}

test('people of two processes see each other come, move and go', async () => {
  const [one, two] = [new Process('one'), new Process('two')]
  const [mara, tomas] = [new Client('mara'), new Client('tomas')]
  mara.enter(one)
  tomas.enter(two)
  await deliver(one, two)
  expect(mara.sees(tomas)?.user.name).toBe('Tomas')
  expect(tomas.sees(mara)?.user.name).toBe('Mara')
  tomas.move(two, 5)
  await deliver(one, two)
  expect(mara.sees(tomas)?.cursor).toEqual(caretAt(5))
  tomas.leave(two)
  await deliver(one, two)
  expect(mara.sees(tomas)).toBeUndefined()
})

test.each([0, 5_000, -5_000])(
  'whoever moves to a process whose clock is off by %i ms stays in sight',
  async (clockIsOff) => {
    const [one, two] = [new Process('one'), new Process('two', clockIsOff)]
    const [mara, tomas] = [new Client('mara'), new Client('tomas')]
    mara.enter(one)
    tomas.enter(one)
    await deliver(one, two)
    const before = tomas.connection
    tomas.enter(two)
    await deliver(one, two)
    // Only now does the first process notice that the old socket is dead.
    if (before) one.connections.delete(before)
    if (before) one.presence.leave(before)
    time += 100
    two.presence.publishAll()
    one.presence.publishAll()
    await deliver(one, two)
    tomas.move(two, 7)
    await deliver(one, two)
    expect(mara.sees(tomas)?.cursor).toEqual(caretAt(7))
    expect(tomas.sees(mara)?.user.name).toBe('Mara')
  },
)

test('people of a process that has fallen silent are gone after 25 s, and back with its word', async () => {
  const [one, two] = [new Process('one'), new Process('two')]
  const [mara, tomas] = [new Client('mara'), new Client('tomas')]
  mara.enter(one)
  tomas.enter(two)
  await deliver(one, two)
  for (let waited = 0; waited <= 27_500; waited += 2_500) {
    expect(mara.sees(tomas) !== undefined).toBe(waited <= 25_000)
    time += 2_500
    one.presence.expire()
    await deliver(one)
  }
  two.presence.publishAll()
  await deliver(one, two)
  expect(mara.sees(tomas)?.user.name).toBe('Tomas')
})

test('a process that was itself stopped does not take the others to be gone', async () => {
  const [one, two] = [new Process('one'), new Process('two')]
  const [mara, tomas] = [new Client('mara'), new Client('tomas')]
  mara.enter(one)
  tomas.enter(two)
  await deliver(one, two)
  one.presence.expire()
  time += 60_000
  one.presence.expire()
  await deliver(one)
  expect(mara.sees(tomas)?.user.name).toBe('Tomas')
})

test('whom a process does not name any more has gone, though nobody said so', async () => {
  const [one, two] = [new Process('one'), new Process('two')]
  const [mara, tomas, reza] = [new Client('mara'), new Client('tomas'), new Client('reza')]
  mara.enter(one)
  tomas.enter(two)
  reza.enter(two)
  await deliver(one, two)
  tomas.leave(two)
  await deliver(two)
  expect(mara.sees(tomas)).toBeDefined()
  two.presence.publishAll()
  await deliver(one, two)
  expect(mara.sees(tomas)).toBeUndefined()
  expect(mara.sees(reza)).toBeDefined()
})

test('nobody takes the place of somebody in another process', async () => {
  const [one, two] = [new Process('one'), new Process('two')]
  const [mara, tomas, forger] = [new Client('mara'), new Client('tomas'), new Client('ida')]
  mara.enter(one)
  tomas.enter(two)
  await deliver(one, two)
  forger.awareness.clientID = tomas.awareness.clientID
  forger.enter(one)
  await deliver(one, two)
  expect(mara.sees(tomas)?.user.name).toBe('Tomas')
})
