import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { GET as getPlayback } from '../../../app/api/briefs/[id]/playback/route.ts'
import { POST as saveVersion } from '../../../app/api/briefs/[id]/versions/route.ts'
import { type PlaybackPart, playbackPart } from '../../../core/api/playback.ts'
import { docOf, nodeOf } from '../../../core/version/content.ts'
import { bytesOf, readEntries } from '../../../core/version/playback/readEntries.ts'
import { appendUpdates, foldLog } from '../../../prisma/briefLog.ts'
import { createBrief } from '../../../server/briefs/createBrief.ts'
import { contentOf, paragraph } from '../../core/check/documents.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let as: Headers
let mara: string
beforeAll(async () => {
  desk = await openDesk()
  const who = { name: 'Mara', email: 'mara@desk.example', password: 'correct horse battery' }
  as = await desk.accounts.setUp({ ...who, workspace: 'Desk' })
  mara = (await desk.database.prisma.user.findFirstOrThrow()).id
})
afterAll(() => desk.close())

async function part(id: string, after = 0): Promise<PlaybackPart> {
  const response = await getPlayback(request('GET', `/?after=${after}`, { as }), params({ id }))
  expect(response.status).toBe(200)
  return playbackPart.parse(await response.json())
}

/** Writes letter by letter; every update is in the log. */
async function write(id: string, text: string): Promise<bigint> {
  const { head } = await desk.database.prisma.brief.findUniqueOrThrow({ where: { id } })
  const doc = docOf(null)
  for (const { update } of readEntries((await part(id)).entries)) Y.applyUpdate(doc, update)
  const updates: { data: Uint8Array; userId: string }[] = []
  doc.on('update', (data: Uint8Array) => updates.push({ data, userId: mara }))
  const block = doc.getXmlFragment('default').get(0)
  const words = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(words instanceof Y.XmlText)) throw new Error('There is no paragraph.')
  for (const letter of text) words.insert(words.length, letter)
  return (await appendUpdates(desk.database.pool, id, updates, new Date())) ?? head
}

async function fold(id: string, seq: bigint): Promise<void> {
  const state = Y.encodeStateAsUpdate(new Y.Doc())
  await foldLog(desk.database.pool, id, { seq, state, authors: [] }, new Date())
}

const brief = () => createBrief({ title: 'Kept', by: null, content: contentOf(paragraph('One.')) })

test('plays back what was folded and what was not, with who wrote it', async () => {
  const id = await brief()
  await fold(id, await write(id, ' Two.'))
  await write(id, ' Three.')
  const whole = await part(id)
  expect(whole).toMatchObject({ people: [{ id: mara, name: 'Mara' }], start: null, next: null })
  const entries = readEntries(whole.entries)
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
  const doc = docOf(null)
  for (const { update } of entries) Y.applyUpdate(doc, update)
  expect(nodeOf(doc).textContent).toBe('One. Two. Three.')
  const rest = readEntries((await part(id, 6)).entries)
  expect(rest.map(({ seq }) => seq)).toEqual([7, 8, 9, 10, 11, 12, 13])
})

test('a long brief comes in stretches, each with where the next begins', async () => {
  const id = await brief()
  for (let round = 0; round < 5; round++) await fold(id, await write(id, 'letters '.repeat(200)))
  const seqs: number[] = []
  const stretches: number[] = []
  for (let after: number | null = 0; after !== null; ) {
    const { entries, next }: PlaybackPart = await part(id, after)
    const read = readEntries(entries)
    stretches.push(read.length)
    seqs.push(...read.map(({ seq }) => seq))
    after = next
  }
  expect(seqs).toEqual(Array.from({ length: 8_001 }, (_, at) => at + 1))
  expect(stretches.length).toBeGreaterThan(1)
})

test('where the beginning was not kept, it begins from a version', async () => {
  const id = await brief()
  await write(id, ' Two.')
  const saved = await saveVersion(request('POST', '/', { as, body: {} }), params({ id }))
  expect(saved.status).toBe(201)
  await write(id, ' Three.')
  // As if it had been folded before there was a journal.
  await desk.database.pool.query('DELETE FROM brief_update WHERE brief_id = $1 AND seq <= 4', [id])
  const { start, entries } = await part(id)
  expect(start?.seq).toBe(6)
  const doc = docOf(bytesOf(start?.state ?? ''))
  for (const { update } of readEntries(entries)) Y.applyUpdate(doc, update)
  expect(nodeOf(doc).textContent).toBe('One. Two. Three.')
})

test('nobody gets it without signing in, nor of a brief that is none', async () => {
  const id = await brief()
  const status = async (id: string, call: Parameters<typeof request>[2], query = '') =>
    (await getPlayback(request('GET', `/${query}`, call), params({ id }))).status
  expect(await status(id, {})).toBe(401)
  expect(await status('nothing', { as })).toBe(404)
  expect(await status(id, { as }, '?after=x')).toBe(422)
})
