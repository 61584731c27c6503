import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LocalBus } from '../../../server/collab/bus/localBus.ts'
import type { Database } from '../../../server/database/open.ts'
import {
  addParagraph,
  type CollabServer,
  connect,
  makeBrief,
  serveCollab,
} from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { person } from '../../support/people.ts'
import { until } from '../../support/until.ts'

const owner = person('mara', 'owner')

let database: Database
const servers: CollabServer[] = []
beforeAll(async () => {
  database = await openTestDatabase()
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})
afterAll(() => database.close())

async function serve(options: Parameters<typeof serveCollab>[1] = {}) {
  const server = await serveCollab(database, options)
  servers.push(server)
  return server
}

test('a long log is folded, and what is folded is read again', async () => {
  const server = await serve()
  const brief = await makeBrief()
  const mara = connect(server.url, brief, 'mara')
  await until(() => mara.stored() === 1)
  for (let at = 0; at < 1200; at++) {
    mara.type(`${at} `)
    if (at % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await until(() => mara.stored() === 1201, 20_000)
  await until(
    async () => (await database.prisma.briefUpdate.count({ where: { briefId: brief } })) < 600,
  )
  const snapshot = await database.prisma.briefSnapshot.findUniqueOrThrow({
    where: { briefId: brief },
  })
  expect(Number(snapshot.seq)).toBeGreaterThan(499)
  const [author] = await database.prisma.briefAuthor.findMany({ where: { briefId: brief } })
  expect(author).toMatchObject({ client: BigInt(mara.doc.clientID), fromClock: 0, userId: 'mara' })
  const text = mara.text()
  mara.destroy()
  const other = await serve()
  const ida = connect(other.url, brief, 'ida')
  await until(() => ida.text() === text)
  ida.destroy()
})

test('a client id stays bound to its person when the room is loaded again', async () => {
  const brief = await makeBrief()
  const doc = new Y.Doc()
  const first = await serve()
  const mara = connect(first.url, brief, 'mara', doc)
  await until(() => mara.stored() === 1)
  mara.type('mine')
  await until(() => mara.stored() === 2)
  mara.provider.destroy()
  await first.close()
  servers.length = 0
  addParagraph(doc, 'typed on by somebody else')
  const second = await serve()
  const tomas = connect(second.url, brief, 'tomas', doc)
  expect(await tomas.closed).toBe(4400)
  tomas.destroy()
})

test('a room is given up when nobody needs it, but not under somebody who comes', async () => {
  const server = await serve({ idleTime: 0 })
  const brief = await makeBrief()
  let text = ''
  for (let at = 0; at < 15; at++) {
    const mara = connect(server.url, brief, 'mara')
    await until(() => mara.provider.synced && mara.text() === text)
    mara.type(`${at} `)
    text += `${at} `
    await until(() => mara.stored() === 2)
    mara.destroy()
    // Returns at every moment of the unloading.
    await new Promise((resolve) => setTimeout(resolve, at))
  }
  await until(
    async () => (await database.prisma.brief.findUnique({ where: { id: brief } }))?.words === 15,
  )
  expect(server.errors).toEqual([])
})

test('the words and quotations of a brief are noted a moment after a change', async () => {
  const server = await serve()
  const brief = await makeBrief()
  await database.prisma.source.create({
    data: { id: 's', item: {}, title: 'A title', language: 'en' },
  })
  await database.prisma.revision.create({
    data: { sourceId: 's', hash: 'h', text: 'The talks failed.', blocks: [], notes: {}, words: 3 },
  })
  const mara = connect(server.url, brief, 'mara')
  await until(() => mara.stored() === 1)
  addParagraph(mara.doc, 'They say:')
  for (const [id, exact, words] of [
    ['one', 'The talks failed.', 'The talks failed.'],
    ['two', 'The talks failed.', 'The talks held.'],
    ['three', 'Never written.', 'Never written.'],
  ]) {
    const quote = new Y.XmlElement('quoteBlock')
    quote.insert(0, [new Y.XmlText(words)])
    const attributes = {
      id,
      source: 's',
      revision: 'h',
      exact,
      prefix: '',
      suffix: '',
      start: 0,
      end: 17,
      locator: '',
    }
    for (const [name, value] of Object.entries(attributes))
      quote.setAttribute(name, value as string)
    mara.doc.getXmlFragment('default').push([quote])
  }
  await until(
    async () => (await database.prisma.briefQuote.count({ where: { briefId: brief } })) === 3,
  )
  const quotes = await database.prisma.briefQuote.findMany({
    where: { briefId: brief },
    orderBy: { position: 'asc' },
  })
  expect(quotes.map(({ quoteId, verdict }) => [quoteId, verdict])).toEqual([
    ['one', 'exact'],
    ['two', 'differs'],
    ['three', 'orphan'],
  ])
  mara.destroy()
})

test('two processes with a bus are one room to people', async () => {
  const bus = new LocalBus()
  const [one, two] = [await serve({ bus: bus.join() }), await serve({ bus: bus.join() })]
  const brief = await makeBrief()
  const mara = connect(one.url, brief, 'mara')
  const tomas = connect(two.url, brief, 'tomas')
  await until(() => mara.stored() === 1 && tomas.stored() === 1)
  let typed = 0
  const typing = setInterval(() => {
    mara.type('a')
    tomas.type('b')
    typed += 2
  }, 2)
  await until(() => typed >= 200)
  clearInterval(typing)
  const letters = () => mara.text().replaceAll('\n', '').length
  await until(() => mara.text() === tomas.text() && letters() === typed)
  await one.collaboration.versions.restore(
    brief,
    (await one.collaboration.versions.save(brief, owner, {})).number,
    owner,
  )
  await until(() => tomas.notices.some((notice) => JSON.stringify(notice).includes('restored')))
  mara.destroy()
  tomas.destroy()
})

test('processes that hear nothing of each other still do not diverge', async () => {
  const [one, two] = [await serve(), await serve()]
  const brief = await makeBrief()
  const mara = connect(one.url, brief, 'mara')
  const tomas = connect(two.url, brief, 'tomas')
  await until(() => mara.stored() === 1 && tomas.stored() === 1)
  addParagraph(mara.doc, 'From one.')
  await until(() => mara.stored() === 2)
  addParagraph(tomas.doc, 'From two.')
  // The gap in the sequence shows the second process what the first has stored.
  await until(() => tomas.text().includes('From one.') && tomas.text().includes('From two.'))
  addParagraph(mara.doc, 'Again.')
  await until(() => mara.text() === `${tomas.text()}\nAgain.` || mara.text().includes('From two.'))
  // Somebody who moves over knows more than the process that they come to.
  const other = connect(two.url, brief, 'mara', mara.doc)
  await until(() => other.provider.synced && tomas.text() === mara.text())
  expect(tomas.text()).toContain('Again.')
  for (const client of [mara, tomas, other]) client.destroy()
})
