// A disk that is full under the embedded database: on Linux, as root, where a small one can be made.
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import * as Y from 'yjs'
import { addsNothing } from '../../core/collab/dependencies.ts'
import { connect, type TestClient } from '../support/collab.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'
import { addColleague } from './people.ts'

const size = '96m'
const patience = 30_000
/** Letters of a word: a page of the database is full after some twenty. */
const long = 400

const canMount = process.getuid?.() === 0 && trial()

describe.runIf(canMount)('a full disk', () => {
  let disk: string
  let server: RunningServer
  const place = () => ({ dataFolder: join(disk, 'data') })
  const filler = () => join(disk, 'filler')
  beforeAll(async () => {
    disk = mount()
    cpSync(inject('embeddedTemplate'), place().dataFolder, { recursive: true })
    server = await startServer(place())
  })
  afterAll(async () => {
    await server.kill()
    unmount(disk)
  })

  /** Everything that is free, to the last byte. */
  function fill(): void {
    for (const chunk of [1 << 20, 1 << 12, 1])
      for (const bytes = Buffer.alloc(chunk); ; )
        try {
          appendFileSync(filler(), bytes)
        } catch {
          break
        }
  }

  test('is told, nothing is called stored that is not, and all of it is once there is room', async () => {
    const [mara, tomas] = [await signIn(server.url), await addColleague(server)]
    const response = await fetch(`${server.url}/api/briefs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: mara, origin: server.url },
      body: JSON.stringify({ title: 'To be kept' }),
    })
    const { id } = (await response.json()) as { id: string }
    const enter = (cookie: string) =>
      connect(`${server.url.replace('http', 'ws')}/collab`, id, { cookie })
    const writer = enter(mara)
    const reader = enter(tomas)
    await until(() => writer.stored() === 1 && reader.stored() === 1, patience)
    const typed: string[] = []
    const type = () => {
      typed.push(`${typed.length}`.padEnd(long, 'x'))
      writer.type(` ${typed.at(-1)}`)
    }

    fill()
    const typing = setInterval(type, 5)
    await until(() => toldOfTrouble(writer, true), patience)
    clearInterval(typing)
    const told = writer.stored()
    expect(words(reader).length).toBeLessThanOrEqual(told)
    expect(typed.length + 1).toBeGreaterThan(told)
    rmSync(filler())
    await until(() => toldOfTrouble(writer, false), patience)
    await until(() => writer.stored() === typed.length + 1, patience)
    await until(() => words(reader).length === typed.length, patience)

    // Once more, and the power goes while the disk is full.
    fill()
    writer.notices.length = 0
    const again = setInterval(type, 5)
    await until(() => toldOfTrouble(writer, true), patience)
    clearInterval(again)
    const stored = typed.slice(0, writer.stored() - 1)
    const seen = Y.encodeStateAsUpdate(reader.doc)
    await server.kill()
    writer.provider.disconnect()
    reader.destroy()
    rmSync(filler())
    server = await startServer(place(), { port: Number(new URL(server.url).port) })
    const newcomer = enter(tomas)
    await until(() => newcomer.provider.synced, patience)
    expect(addsNothing(newcomer.doc, Y.decodeUpdate(seen))).toBe(true)
    expect(words(newcomer)).toEqual(expect.arrayContaining(stored))
    writer.provider.connect()
    await until(() => words(newcomer).length === typed.length, patience)
    expect(words(newcomer)).toEqual(typed)
    writer.destroy()
    newcomer.destroy()
  })
})

const words = (client: TestClient) => client.text().trim().split(/\s+/)

const toldOfTrouble = ({ notices }: TestClient, trouble: boolean) =>
  notices.some((notice) => JSON.stringify(notice) === JSON.stringify({ kind: 'storage', trouble }))

function mount(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  return folder
}

function unmount(folder: string): void {
  spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
}

/** A container may forbid it even to root. */
function trial(): boolean {
  try {
    unmount(mount())
    return true
  } catch {
    return false
  }
}
