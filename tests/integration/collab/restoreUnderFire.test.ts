import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { documentField } from '../../../core/schema/document.ts'
import { nodeOf } from '../../../core/version/content.ts'
import { listVersions } from '../../../prisma/versions.ts'
import type { Database } from '../../../server/database/open.ts'
import {
  addParagraph,
  type CollabServer,
  connect,
  makeBrief,
  serveCollab,
  type TestClient,
} from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { person } from '../../support/people.ts'
import { addPeople } from '../../support/processes.ts'
import { until } from '../../support/until.ts'

/** Restores while three people type and one is offline; RESTORE_ROUNDS=100 for the long run. */
const rounds = Number(process.env.RESTORE_ROUNDS ?? 5)
vi.setConfig({ testTimeout: 30_000 + rounds * 3_000 })

let database: Database
let server: CollabServer
beforeAll(async () => {
  database = await openTestDatabase()
  server = await serveCollab(database)
  await addPeople()
})
afterAll(async () => {
  await server.close()
  await database.close()
})

/** Somebody with the brief open, who undoes only what is theirs and forgets it at a restore. */
class Writer {
  readonly client: TestClient
  readonly undo: Y.UndoManager
  #heard = 0

  constructor(brief: string, name: string) {
    this.client = connect(server.url, brief, name)
    this.undo = new Y.UndoManager(this.blocks, { trackedOrigins: new Set(['typing']) })
  }

  get blocks(): Y.XmlFragment {
    return this.client.doc.getXmlFragment(documentField)
  }

  get texts(): Y.XmlText[] {
    return this.blocks.toArray().flatMap((block) => {
      const text = block instanceof Y.XmlElement ? block.get(0) : null
      return text instanceof Y.XmlText ? [text] : []
    })
  }

  /** Types a word somewhere, or takes a paragraph out. As the page does, it hears notices first. */
  act(random: (below: number) => number, word: string): boolean {
    this.hear()
    const texts = this.texts.slice(1)
    const text = texts[random(texts.length)]
    if (random(6) === 0 && this.blocks.length > 4) {
      this.client.doc.transact(
        () => this.blocks.delete(1 + random(this.blocks.length - 1), 1),
        'typing',
      )
      return false
    }
    if (!text || random(5) === 0) {
      this.client.doc.transact(() => addParagraph(this.client.doc, word), 'typing')
      return true
    }
    this.client.doc.transact(() => text.insert(text.length, ` ${word}`), 'typing')
    return true
  }

  /** Whether it has been told of a restore since the last time. */
  hear(): boolean {
    const { notices } = this.client
    const fresh = notices.slice(this.#heard)
    this.#heard = notices.length
    // Who was away is told when they come back; see components/editor/useForgetUndo.ts.
    const restored = fresh.some((notice) => /^restore[ds]$/.test((notice as { kind: string }).kind))
    if (restored) this.undo.clear()
    return restored
  }
}

function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const wordsOf = (text: string) => text.match(/\b[a-z]+\d+x\b/g) ?? []

test(`${rounds} restores under fire: all converge, nothing typed after is lost, nothing comes twice`, async () => {
  const random = randomOf(20_261_201)
  const brief = await makeBrief()
  const writers = ['mara', 'tomas', 'reza'].map((name) => new Writer(brief, name))
  const [mara, tomas, reza] = writers
  if (!mara || !tomas || !reza) throw new Error('Somebody is missing.')
  await until(() => writers.every(({ client }) => client.provider.synced))
  addParagraph(mara.client.doc, 'Here the carets stand.')
  addParagraph(mara.client.doc, 'Second.')
  await until(() => writers.every(({ client }) => client.text().includes('Second.')))
  const { versions } = server.collaboration
  await versions.save(brief, person('mara', 'owner'), { name: 'Start' })
  let count = 0
  const word = (who: string) => `${who}${++count}x`

  for (let round = 0; round < rounds; round += 1) {
    const caret = Y.createRelativePositionFromTypeIndex(mara.texts[0] ?? new Y.Text(), 9)
    // One goes offline and writes on.
    tomas.client.provider.disconnect()
    let typing = true
    const typists = [mara, reza].map(async (writer, at) => {
      while (typing) {
        writer.act(random, word(at ? 'reza' : 'mara'))
        await new Promise((resolve) => setTimeout(resolve, 1 + random(6)))
      }
    })
    const offline: string[] = []
    for (let n = 0; n < 3; n += 1) {
      const written = word('tomas')
      if (tomas.act(random, written)) offline.push(written)
    }
    await new Promise((resolve) => setTimeout(resolve, 20 + random(30)))
    const saved = (await listVersions(brief)).filter(({ reason }) => reason === 'named')
    const target = saved[random(saved.length)]
    if (!target) throw new Error('There is no version.')
    await versions.restore(brief, target.number, person('reza'))
    await new Promise((resolve) => setTimeout(resolve, random(30)))
    typing = false
    await Promise.all(typists)
    await until(() => [mara, reza].every(({ client }) => client.notices.length > 0))
    const held = offline.filter((one) => tomas.client.text().includes(one))
    tomas.client.provider.connect()
    await converged(writers)
    expect(held.filter((one) => !reza.client.text().includes(one))).toEqual([])
    for (const writer of writers) writer.hear()

    // What is typed after the restore stays, and undoing brings nothing back twice.
    const after = word('after')
    addParagraph(mara.client.doc, after)
    await converged(writers)
    for (const writer of writers) writer.undo.undo()
    await converged(writers)
    const words = wordsOf(reza.client.text())
    expect([...words].sort()).toEqual([...new Set(words)].sort())
    expect(words).toContain(after)
    // The caret in a paragraph that both have is where it was.
    const place = Y.createAbsolutePositionFromRelativePosition(caret, mara.client.doc)
    expect([place?.type, place?.index]).toEqual([mara.texts[0], 9])
    if (round % 3 === 0)
      await versions.save(brief, person('mara', 'owner'), { name: `Round ${round}` })
  }
  for (const { client } of writers) client.destroy()
})

async function converged(writers: readonly Writer[]): Promise<void> {
  const contents = () => writers.map(({ client }) => JSON.stringify(nodeOf(client.doc).toJSON()))
  let still = 0
  await until(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    still = new Set(contents()).size === 1 ? still + 1 : 0
    return still >= 3
  }, 20_000)
}
