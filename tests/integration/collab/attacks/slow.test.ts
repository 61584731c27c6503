// Who does not read what was asked for.
import { once } from 'node:events'
import { expect } from 'vitest'
import type WebSocket from 'ws'
import { addParagraph } from '../../../support/collab.ts'
import { until } from '../../../support/until.ts'
import { type Battlefield, come } from './battlefield.ts'
import { type Attack, besiege } from './siege.ts'

/** Writes and deletes long paragraphs until somebody is refused: the brief stays as long as it was. */
async function fill(field: Battlefield, isEnough: () => boolean): Promise<void> {
  const writer = come(field)
  await until(() => writer.provider.synced && writer.stored() > 0)
  const root = writer.doc.getXmlFragment('default')
  while (!isEnough()) {
    const before = writer.stored()
    addParagraph(writer.doc, 'x'.repeat(500_000), 0)
    root.delete(0, 1)
    await until(() => writer.stored() >= before + 2)
  }
  writer.destroy()
}

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
    await fill(field, () => isRefused)
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

besiege([neverReading])
