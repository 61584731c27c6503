import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addsNothing } from '../../../core/collab/dependencies.ts'
import { connect, type TestClient } from '../../support/collab.ts'
import { makeTestPlace, type TestPlace } from '../../support/database.ts'
import { until } from '../../support/until.ts'

const rounds = 20

let place: TestPlace
let child: ChildProcess
let port = 0
beforeAll(async () => {
  place = await makeTestPlace()
})
afterAll(async () => {
  await kill()
  await place.remove()
})

async function start(): Promise<void> {
  const script = join(import.meta.dirname, '../../support/collabProcess.ts')
  const args = [script, place.dataFolder, String(port), ...(place.url ? [place.url] : [])]
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  if (!child.stdout) throw new Error('The process has no output.')
  for await (const line of createInterface({ input: child.stdout })) {
    port = Number(/^port (\d+)$/.exec(line)?.[1])
    if (port > 0) return
  }
  throw new Error('The process ended before it served.')
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const enter = (who: string, doc?: Y.Doc) =>
  connect(`ws://127.0.0.1:${port}/collab`, 'brief', who, doc)

/** Whether the client has all that the update says, deletions included. */
const has = (client: TestClient, update: Uint8Array) =>
  addsNothing(client.doc, Y.decodeUpdate(update))

test(`nothing that was seen or called stored is lost by killing the server ${rounds} times`, async () => {
  await start()
  const mara = enter('mara')
  const tomas = enter('tomas')
  const typed: string[] = []
  for (let round = 0; round < rounds; round++) {
    await until(() => mara.stored() > 0 && tomas.provider.synced, 30_000)
    await until(() => tomas.text() === mara.text())
    const [before, storedBefore] = [typed.length, mara.stored()]
    const typing = setInterval(() => {
      typed.push(`${typed.length}`)
      mara.type(` ${typed.at(-1)}`)
    }, 3)
    await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 37) % 150)))
    await kill()
    const stored = typed.slice(0, before + mara.stored() - storedBefore)
    const seen = Y.encodeStateAsUpdate(tomas.doc)
    // Nobody may bring back what the server lost: those who know it stay away.
    mara.provider.disconnect()
    tomas.provider.disconnect()
    clearInterval(typing)
    mara.type(` offline${round}`)
    typed.push(`offline${round}`)

    await start()
    const reza = enter('reza')
    await until(() => reza.provider.synced, 30_000)
    expect(has(reza, seen)).toBe(true)
    for (const word of stored) expect(reza.text().split(' ')).toContain(word)

    mara.provider.connect()
    await until(() => reza.text() === mara.text(), 30_000)
    expect(reza.text().trim().split(' ')).toEqual(typed)
    reza.destroy()
    tomas.provider.connect()
  }
  expect(typed.length).toBeGreaterThan(rounds * 10)
  mara.destroy()
  tomas.destroy()
}, 600_000)
