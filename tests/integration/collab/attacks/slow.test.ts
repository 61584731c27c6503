// Who does not read what was asked for.
import { once } from 'node:events'
import { expect } from 'vitest'
import type WebSocket from 'ws'
import { step1Frame } from '../../../../core/collab/wire.ts'
import { addParagraph } from '../../../support/collab.ts'
import { until } from '../../../support/until.ts'
import { type Battlefield, come, open } from './battlefield.ts'
import { type Attack, besiege } from './siege.ts'

/** Writes and deletes long paragraphs until somebody is refused: the brief stays as long as it was. */
async function fill(field: Battlefield, isEnough: (rounds: number) => boolean): Promise<void> {
  const writer = come(field)
  await until(() => writer.provider.synced && writer.stored() > 0)
  const root = writer.doc.getXmlFragment('default')
  for (let rounds = 0; !isEnough(rounds); rounds++) {
    const before = writer.stored()
    addParagraph(writer.doc, 'x'.repeat(500_000), 0)
    root.delete(0, 1)
    await until(() => writer.stored() >= before + 2)
  }
  writer.destroy()
}

/** How many paragraphs it took until one socket that did not read was refused. */
let untilOneWas = 0

const neverReading: Attack = {
  what: 'a client that does not read, is cut off and comes back to the whole document',
  ends: { code: 4408, reason: 'too slow', seen: 1006, cut: 'lingering' },
  attack: async (field) => {
    const client = come(field)
    await until(() => client.provider.synced && client.stored() > 0)
    const socket = client.provider.ws as unknown as WebSocket
    const closed = once(socket, 'close')
    let isRefused = false
    socket.pause()
    const watching = until(
      async () => (await field.records.read()).refused['4408 too slow'] === 1,
      50_000,
    ).finally(() => {
      isRefused = true
    })
    await fill(field, (rounds) => {
      untilOneWas = rounds
      return isRefused
    })
    await watching
    // It is not told why: what would say so stands behind all that it does not read.
    await until(async () => (await field.records.read()).cut.lingering === 1)
    socket.resume()
    const [code] = await closed
    const { victim } = field
    await until(() => client.provider.synced && client.text() === victim.text())
    client.type(' and writes on')
    await until(() => victim.text().includes(' and writes on'))
    expect(client.text()).not.toContain('xx')
    client.destroy()
    return { code }
  },
}

const together: Attack = {
  what: 'eight sockets of a person who reads none of them, each of which alone were not too slow',
  ends: { code: 4408, reason: 'too slow', seen: 1006, times: 8, cut: 'lingering' },
  attack: async (field) => {
    const sockets = await Promise.all(
      Array.from({ length: 8 }, () => open(field.socketUrl, field.attacker)),
    )
    for (const { socket } of sockets) {
      socket.send(step1Frame(Uint8Array.of(0)))
      socket.pause()
    }
    let isRefused = false
    let isOver = false
    let untilFirst = 0
    const watching = until(async () => {
      const { refused, cut } = await field.records.read()
      isRefused = (refused['4408 too slow'] ?? 0) > 0
      return cut.lingering === 8
    }, 50_000).finally(() => {
      isOver = true
    })
    await fill(field, (rounds) => {
      if (!isRefused) untilFirst = rounds
      return isOver
    })
    await watching
    expect(untilFirst).toBeLessThan(untilOneWas)
    for (const { socket } of sockets) socket.resume()
    const codes = new Set(await Promise.all(sockets.map(({ closed }) => closed)))
    expect(codes).toEqual(new Set([1006]))
    return { code: 1006 }
  },
}

besiege([neverReading, together])
