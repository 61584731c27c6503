import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { quotesIn } from '../../../core/quote/quotesIn.ts'
import { type QuoteStatus, verifyQuote } from '../../../core/quote/verifyQuote.ts'
import { documentField } from '../../../core/schema/document.ts'
import { plainCitation } from '../../../core/schema/quoteAttributes.ts'
import { nodeOf } from '../../../core/version/content.ts'
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
import { until } from '../../support/until.ts'

const text =
  'The mill lost two of its seven wheels. The owner did not say why. At least 1,500 people left the valley. “We will not sell the dam,” the mayor told them.'
const sentences = text.split(/(?<=[.”]) (?=[TA“])/u)

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.prisma.source.create({
    data: { id: 's', item: {}, title: 'The mill', language: 'en' },
  })
  await database.prisma.revision.create({
    data: { sourceId: 's', hash: 'h', text, blocks: [], notes: {}, words: 28 },
  })
})
afterAll(() => database.close())

function addQuote(doc: Y.Doc, id: string, exact: string, forged: object = {}): void {
  const start = text.indexOf(exact)
  const attributes = {
    id,
    source: 's',
    revision: 'h',
    exact,
    prefix: '',
    suffix: '',
    start,
    end: start + exact.length,
    locator: '',
    ...plainCitation,
    ...forged,
  }
  const quote = new Y.XmlElement('quoteBlock')
  quote.insert(0, [new Y.XmlText(exact)])
  for (const [name, value] of Object.entries(attributes)) quote.setAttribute(name, value as string)
  doc.getXmlFragment(documentField).push([quote])
}

/** How each quotation stands, by its id, as a browser would say it. */
function verdictsOf(doc: Y.Doc): [string, QuoteStatus][] {
  return quotesIn(nodeOf(doc)).map(({ attributes, content, emphasis }) => [
    attributes.id,
    verifyQuote(
      content,
      attributes,
      attributes.source === 's' && attributes.revision === 'h' ? text : null,
      emphasis,
    ).status,
  ])
}

const stored = async (brief: string) =>
  (
    await database.prisma.briefQuote.findMany({
      where: { briefId: brief },
      orderBy: { position: 'asc' },
    })
  ).map(({ quoteId, verdict }) => [quoteId, verdict])

/** A generator whose numbers are the same each time (Marsaglia's xorshift32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const quoteTexts = (doc: Y.Doc): Y.XmlText[] =>
  doc
    .getXmlFragment(documentField)
    .toArray()
    .flatMap((block) =>
      block instanceof Y.XmlElement && block.nodeName === 'quoteBlock'
        ? block.toArray().filter((child) => child instanceof Y.XmlText)
        : [],
    )

/** One edit such as a client with no regard for the editor's rules may make. */
function edit({ doc }: TestClient, next: (below: number) => number): void {
  const fragment = doc.getXmlFragment(documentField)
  const quotes = quoteTexts(doc)
  const quote = quotes[next(Math.max(1, quotes.length))]
  const choice = next(6)
  if (choice < 2 || !quote) addParagraph(doc, `Words ${next(1000)}. `, next(fragment.length + 1))
  else if (choice === 2)
    quote.insert(next(quote.length + 1), ['x', ' not', '7', 'é'][next(4)] ?? '')
  else if (choice === 3 && quote.length > 2) quote.delete(next(quote.length - 1), 1)
  else if (choice === 4 && fragment.length > 6) {
    const at = next(fragment.length)
    const block = fragment.get(at)
    if (block instanceof Y.XmlElement && block.nodeName === 'paragraph') fragment.delete(at, 1)
  } else addQuote(doc, `n${next(1_000_000)}`, sentences[next(sentences.length)] ?? text)
}

describe('three clients with no regard for each other', () => {
  test.each([7, 1914, 20_311])(
    'agree with the server on every verdict (%i)',
    async (seed) => {
      const next = numbers(seed)
      const brief = await makeBrief()
      let server: CollabServer = await serveCollab(database)
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
      const names = ['mara', 'tomas', 'reza']
      let clients = docs.map((doc, index) => connect(server.url, brief, names[index] ?? '', doc))
      await until(() => clients.every((client) => client.provider.synced))
      const [first] = docs
      for (const [index, sentence] of sentences.entries())
        if (first) addQuote(first, `q${index}`, sentence)
      for (let round = 0; round < 6; round++) {
        const away = clients[next(3)]
        away?.provider.disconnect()
        for (let step = 0; step < 12; step++) {
          const client = clients[next(3)]
          if (client) edit(client, next)
          if (step % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
        }
        if (round % 2 === 1) {
          // The server goes away and comes back elsewhere; what was typed meanwhile is sent then.
          for (const client of clients) client.provider.destroy()
          await server.close()
          for (const client of clients) edit(client, next)
          server = await serveCollab(database)
          clients = docs.map((doc, index) => connect(server.url, brief, names[index] ?? '', doc))
        } else away?.provider.connect()
        await until(() => clients.every((client) => client.provider.synced), 20_000)
      }
      const states = () => docs.map((doc) => JSON.stringify(nodeOf(doc).toJSON()))
      await until(() => new Set(states()).size === 1, 20_000)
      const [expected, ...others] = docs.map(verdictsOf)
      for (const verdicts of others) expect(verdicts).toEqual(expected)
      await until(
        async () => JSON.stringify(await stored(brief)) === JSON.stringify(expected),
        20_000,
      )
      // No quotation whose words were touched passes, whoever touched them.
      const [doc] = docs
      for (const { content, attributes, emphasis } of doc ? quotesIn(nodeOf(doc)) : []) {
        const { status } = verifyQuote(content, attributes, text, emphasis)
        if (content === attributes.exact) expect(status).toBe('exact')
        else expect([content, status]).toEqual([content, touched(content, attributes.exact)])
      }
      expect(expected?.filter(([, status]) => status === 'differs').length).toBeGreaterThan(0)
      for (const client of clients) client.destroy()
      await server.close()
    },
    60_000,
  )
})

/** What a touched quotation may read as: the end of it gone is a fragment, and that is for a person. */
function touched(content: string, exact: string): unknown {
  if (content === '') return 'differs'
  const fragment = exact.includes(content) || exact.trim() === content.trim()
  return fragment ? expect.stringMatching(/^(?:edited|review|typography|differs)$/) : 'differs'
}

describe('a quotation that somebody sends by hand', () => {
  const forgeries: [name: string, forged: object, words: string, verdict: QuoteStatus][] = [
    ['an unknown source', { source: 'nowhere', revision: 'x' }, sentences[0] ?? '', 'orphan'],
    ['an unknown text', { revision: 'f'.repeat(64) }, sentences[0] ?? '', 'orphan'],
    ['another place', { start: 3, end: 20 }, sentences[0] ?? '', 'orphan'],
    ['a place beyond the end', { start: 0, end: 1_000_000 }, sentences[0] ?? '', 'orphan'],
    ['a passage of its own', { exact: 'Never said.', start: 0, end: 11 }, 'Never said.', 'orphan'],
    [
      'scripts in its attributes',
      { id: '"><script>alert(1)</script>', source: '<img src=x onerror=alert(1)>' },
      sentences[0] ?? '',
      'orphan',
    ],
  ]
  test.each(forgeries)('with %s is flagged and harms nobody', async (_, forged, words, verdict) => {
    const server = await serveCollab(database)
    const brief = await makeBrief()
    const [mara, tomas] = [connect(server.url, brief, 'mara'), connect(server.url, brief, 'tomas')]
    await until(() => mara.provider.synced && tomas.provider.synced)
    addQuote(mara.doc, 'q', words, forged)
    mara.type('')
    await until(() => verdictsOf(tomas.doc).length === 1)
    expect(verdictsOf(tomas.doc)[0]?.[1]).toBe(verdict)
    await until(async () => (await stored(brief)).length === 1)
    expect((await stored(brief))[0]?.[1]).toBe(verdict)
    expect(server.errors).toEqual([])
    mara.destroy()
    tomas.destroy()
    await server.close()
  })

  test.each([
    ['an offset that is no number', { start: 'javascript:alert(1)' }],
    ['an attribute that the schema lacks', { onclick: 'alert(1)' }],
    ['a negative offset', { start: -5 }],
    ['an object for a text', { exact: { toString: 'x' } }],
  ])('with %s costs its sender the connection, and it reaches nobody', async (_, forged) => {
    const server = await serveCollab(database)
    const brief = await makeBrief()
    const [mara, tomas] = [connect(server.url, brief, 'mara'), connect(server.url, brief, 'tomas')]
    await until(() => mara.provider.synced && tomas.provider.synced)
    addQuote(mara.doc, 'q', sentences[0] ?? '', forged)
    expect(await mara.closed).toBe(4400)
    // The room takes out what does not fit before anybody sees the rest.
    const fragment = tomas.doc.getXmlFragment(documentField)
    await until(() => fragment.length === 1)
    const arrived = fragment.get(0)
    const attributes = arrived instanceof Y.XmlElement ? arrived.getAttributes() : null
    for (const name of Object.keys(forged)) expect(attributes).not.toHaveProperty(name)
    mara.destroy()
    tomas.destroy()
    await server.close()
  })
})
