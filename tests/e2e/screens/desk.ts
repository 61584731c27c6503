import * as Y from 'yjs'
import type { SourceDetail, SourceList } from '../../../core/api/sources.ts'
import { documentField } from '../../../core/schema/document.ts'
import { connect } from '../../support/collab.ts'
import { makeTestPlace } from '../../support/database.ts'
import { type RunningServer, signIn, startServer } from '../../support/server.ts'
import { until } from '../../support/until.ts'
import { addColleague } from '../people.ts'

/** What the screens are about. */
export interface Ids {
  readonly brief: string
  readonly source: string
  /** A record without a text. */
  readonly record: string
  /** An earlier text of the source. */
  readonly older: string
  /** The path of an open invitation. */
  readonly invitation: string
}

/** A server with something to show on every screen. */
export async function openDesk(): Promise<{
  server: RunningServer
  ids: Ids
  close(): Promise<void>
}> {
  const place = await makeTestPlace()
  const server = await startServer(place, { samples: true })
  await addColleague(server)
  const headers = { cookie: await signIn(server.url), 'content-type': 'application/json' }
  const get = async (path: string) => (await fetch(`${server.url}${path}`, { headers })).json()
  const send = async (method: string, path: string, body: unknown) =>
    (await fetch(`${server.url}${path}`, { method, headers, body: JSON.stringify(body) })).json()
  const post = (path: string, body: unknown) => send('POST', path, body)
  const brief = (await get('/api/briefs')).briefs[0].id
  const { sources } = (await get('/api/sources')) as SourceList
  const source = sources.find(({ title }) => title.startsWith('First grain convoy'))?.id ?? ''
  const { older, record } = await enrichSource(source, send, get)
  const invitation = new URL((await post('/api/invitations', { role: 'reader' })).url).pathname
  await post(`/api/briefs/${brief}/versions`, { name: 'Sent to the Permanent Secretary' })
  await rework(server.url, brief, headers.cookie)
  await post(`/api/briefs/${brief}/versions`, {
    name: 'With her comments',
    note: 'For the meeting on Thursday',
  })
  await post(`/api/briefs/${brief}/restore`, { version: 1 })
  await post('/api/briefs', { title: 'Water talks: what to ask for', template: 'options-memo' })
  return {
    server,
    ids: { brief, source, record, older, invitation },
    close: async () => {
      await server.stop()
      await place.remove()
    },
  }
}

/** Changes a brief in all the ways that a comparison shows. */
async function rework(url: string, brief: string, cookie: string): Promise<void> {
  const client = connect(url.replace('http', 'ws').concat('/collab'), brief, { cookie })
  await until(() => client.provider.synced)
  const page = client.doc.getXmlFragment(documentField)
  const blocks = page.toArray().filter((block) => block instanceof Y.XmlElement)
  const texts = blocks.flatMap((block) => {
    const text = block.nodeName === 'paragraph' ? block.get(0) : null
    return text instanceof Y.XmlText && text.length > 40 ? [text] : []
  })
  client.doc.transact(() => {
    texts[0]?.insert(0, 'As of this week: ')
    texts[1]?.delete(0, 12)
    texts[1]?.format(20, 12, { bold: {} })
    const quoted = blocks.findIndex(({ nodeName }) => nodeName === 'quoteBlock')
    page.delete(quoted >= 0 ? quoted : blocks.length - 1, 1)
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('The ministry asked for one more option, which follows.')])
    page.insert(2, [paragraph])
  })
  await until(() => client.stored() >= 2)
  client.destroy()
}

/** Gives the source everything that its page can show, and the library a record without a text. */
async function enrichSource(
  source: string,
  send: (method: string, path: string, body: unknown) => Promise<{ source: { id: string } }>,
  get: (path: string) => Promise<SourceDetail>,
): Promise<Pick<Ids, 'older' | 'record'>> {
  const path = `/api/sources/${source}`
  const { current, title } = await get(path)
  await send('POST', `${path}/notes`, { text: 'The port gave this figure; nobody else counted.' })
  await send('PATCH', path, { tags: ['grain', 'shipping'], published: '2025-05' })
  await send('PATCH', path, {
    url: 'https://straits.example/2025/05/first-grain-convoy',
    details: { section: 'World', page: 'A4' },
  })
  const text = `${current?.text.replaceAll('\n', '\n\n')}\n\nThe port gave its figures again on Friday.`
  await send('POST', '/api/sources', { text, title, revisionOf: source })
  const copy = { text: `${text} So did the mill.`, title, outlet: 'Daily Sound', revisionOf: null }
  await send('POST', '/api/sources', copy)
  const record = await send('POST', '/api/sources', {
    record: {
      title: 'Grain and power on the Kessa',
      authors: ['Tomas Rell'],
      type: 'article-journal',
      details: { volume: '12', DOI: '10.5555/kessa.2019.3' },
    },
  })
  return { older: current?.hash ?? '', record: record.source.id }
}
