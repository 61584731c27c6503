import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as getDiff } from '../../../app/api/briefs/[id]/diff/route.ts'
import { GET as getSummary } from '../../../app/api/briefs/[id]/diff/summary/route.ts'
import { POST as postRestore } from '../../../app/api/briefs/[id]/restore/route.ts'
import { POST as postUndo } from '../../../app/api/briefs/[id]/restore/undo/route.ts'
import {
  GET as getVersions,
  POST as postVersion,
} from '../../../app/api/briefs/[id]/versions/route.ts'
import { POST as postBrief } from '../../../app/api/briefs/route.ts'
import { briefSummary } from '../../../core/api/briefs.ts'
import { comparisonSummary, versionComparison } from '../../../core/api/comparison.ts'
import { restored, type VersionSummary } from '../../../core/api/versions.ts'
import { schema } from '../../../core/schema/schema.ts'
import { hashOf } from '../../../core/version/hash.ts'
import { createBrief } from '../../../server/briefs/createBrief.ts'
import { contentOf, paragraph } from '../../core/check/documents.ts'
import { editBrief, textOf } from '../../support/editBrief.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let owner: Headers
let editor: Headers
let reader: Headers
beforeAll(async () => {
  desk = await openDesk()
  const password = 'a long enough one'
  owner = await desk.accounts.setUp({
    ...{ workspace: 'Desk', name: 'Ada Okafor', email: 'ada@desk.test', password },
  })
  const join = async (role: 'editor' | 'reader') =>
    (await desk.accounts.join({ name: role, email: `${role}@desk.test`, password, role })).headers
  editor = await join('editor')
  reader = await join('reader')
})
afterAll(() => desk.close())

const words = ['The delta floods.', 'Nobody was warned.', 'The minister left.', 'Grain rots.']

/** A brief whose first version has these paragraphs, and which has changed since. */
async function changed(): Promise<string> {
  const content = contentOf(...words.map((text) => paragraph(text)))
  const id = await createBrief({ title: 'Floods', by: null, content })
  await save(id, 'As it was')
  await editBrief(desk, id, (node) => {
    node.get(1).get(0).insert(0, 'In April: ')
    node.delete(2, 1)
    node.appendParagraph('Added since.')
  })
  return id
}

const save = (id: string, name: string) =>
  postVersion(request('POST', '/', { as: owner, body: { name } }), params({ id }))
const diff = (id: string, query: string, as = reader) =>
  getDiff(request('GET', `/?${query}`, { as }), params({ id }))
const restore = (id: string, body: object, as = owner) =>
  postRestore(request('POST', '/', { as, body }), params({ id }))
const undo = (id: string, before: number, as = owner) =>
  postUndo(request('POST', '/', { as, body: { before } }), params({ id }))
const versions = async (id: string): Promise<VersionSummary[]> =>
  (await (await getVersions(request('GET', '/', { as: reader }), params({ id }))).json()).versions

test('says how a version and the brief as it stands differ', async () => {
  const id = await changed()
  const response = await diff(id, 'from=1')
  expect(response.status).toBe(200)
  const found = versionComparison.parse(await response.json())
  expect(found).toMatchObject({ from: { number: 1, name: 'As it was' }, to: null })
  expect(found.comparison.words.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['inserted', '', 'In April: '],
    ['removed', 'The minister left.', ''],
    ['inserted', '', 'Added since.'],
  ])
  expect(found.phrases).toEqual(['“In April:” inserted', 'paragraph removed', 'paragraph added'])
  expect(found.keys.filter(Boolean)).toHaveLength(3)
  const short = await getSummary(request('GET', '/?from=1', { as: reader }), params({ id }))
  expect(comparisonSummary.parse(await short.json())).toMatchObject({
    summary: '4 words inserted, 3 words removed',
    phrases: found.phrases,
  })
})

test('a content’s hash hangs on nothing but what it says, on either database', async () => {
  const content = contentOf(...words.map((text) => paragraph(text)))
  const id = await createBrief({ title: 'Floods', by: null, content })
  await save(id, 'Hashed')
  const [version] = await versions(id)
  expect(version?.contentHash).toBe(hashOf(schema.nodeFromJSON(content).toJSON()))
})

test('two versions are compared whatever the brief says by now', async () => {
  const id = await changed()
  await save(id, 'Later')
  await editBrief(desk, id, (node) => node.delete(0, 3))
  const found = versionComparison.parse(await (await diff(id, 'from=1&to=2')).json())
  expect(found).toMatchObject({ from: { number: 1 }, to: { number: 2 } })
  expect(found.comparison.summary).toBe('4 words inserted, 3 words removed')
})

test('a chosen change is taken back, the others stay, and that is undone with one request', async () => {
  const id = await changed()
  const found = versionComparison.parse(await (await diff(id, 'from=1')).json())
  const keys = found.keys.filter((key) => key !== null)
  const [, removed] = keys
  const response = await restore(id, { version: 1, changes: [removed] })
  expect(response.status).toBe(200)
  const { before } = restored.parse(await response.json())
  expect(await textOf(desk, id)).toEqual([
    'The delta floods.',
    'In April: Nobody was warned.',
    'The minister left.',
    'Grain rots.',
    'Added since.',
  ])
  await editBrief(desk, id, (node) => node.get(0).get(0).insert(0, 'Again: '))
  expect((await undo(id, before.number)).status).toBe(200)
  expect(await textOf(desk, id)).toEqual([
    'Again: The delta floods.',
    'In April: Nobody was warned.',
    'Grain rots.',
    'Added since.',
  ])
})

test('all chosen changes together make the version again', async () => {
  const id = await changed()
  const { keys } = versionComparison.parse(await (await diff(id, 'from=1')).json())
  const changes = keys.filter((key) => key !== null)
  expect((await restore(id, { version: 1, changes })).status).toBe(200)
  expect(await textOf(desk, id)).toEqual(words)
  const again = versionComparison.parse(await (await diff(id, 'from=1')).json())
  expect(again.comparison).toMatchObject({ words: [], summary: '' })
})

test('what has changed since it was compared is not taken back', async () => {
  const id = await changed()
  const { keys } = versionComparison.parse(await (await diff(id, 'from=1')).json())
  const changes = keys.filter((key) => key !== null)
  await editBrief(desk, id, (node) => node.get(1).get(0).insert(0, 'And '))
  const text = await textOf(desk, id)
  const response = await restore(id, { version: 1, changes })
  expect(response.status).toBe(409)
  expect((await response.json()).detail).toContain('compare again')
  expect(await textOf(desk, id)).toEqual(text)
  expect(await versions(id)).toHaveLength(1)
})

test('only who brought a version back undoes it, and only once it was', async () => {
  const id = await changed()
  const { before } = restored.parse(await (await restore(id, { version: 1 }, editor)).json())
  const text = await textOf(desk, id)
  const refused = await undo(id, before.number, owner)
  expect(refused.status).toBe(403)
  expect((await undo(id, 1, editor)).status).toBe(409)
  expect((await undo(id, 99, editor)).status).toBe(404)
  expect((await undo(id, before.number, reader)).status).toBe(403)
  expect(await textOf(desk, id)).toEqual(text)
  expect((await undo(id, before.number, editor)).status).toBe(200)
  expect((await textOf(desk, id)).at(-1)).toBe('Added since.')
})

test.each([
  ['a version that is not there', 'from=7', 404],
  ['one with itself', 'from=1&to=1', 422],
  ['none', '', 422],
  ['words', 'from=first', 422],
  ['a number beyond all', 'from=1&to=99999999999', 404],
])('comparing with %s is refused clearly', async (_, query, status) => {
  const id = await changed()
  const response = await diff(id, query)
  expect(response.status).toBe(status)
  expect((await response.json()).detail).toMatch(/\.$/)
})

test('a duplicate begins as the version, knows where it came from, and whose words are whose', async () => {
  const id = await changed()
  const made = await postBrief(
    request('POST', '/', { as: owner, body: { title: 'Second', from: { brief: id, version: 1 } } }),
    params({}),
  )
  expect(made.status).toBe(201)
  const copy = briefSummary.parse(await made.json())
  expect(copy).toMatchObject({
    title: 'Second',
    words: 11,
    branchedFrom: { id, title: 'Floods', version: 1 },
  })
  expect(await textOf(desk, copy.id)).toEqual(words)
  await editBrief(desk, copy.id, (node) => node.delete(0, 1))
  expect(await textOf(desk, id)).toHaveLength(4)
  const twice = { title: 'x', template: 'blank', from: { brief: id, version: 1 } }
  const answers = await Promise.all(
    [twice, { title: 'x', from: { brief: id, version: 9 } }].map((body) =>
      postBrief(request('POST', '/', { as: owner, body }), params({})),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([422, 404])
})

test('a version says what it is for', async () => {
  const id = await changed()
  const body = { name: 'Sent', note: 'For the hearing on Friday' }
  await postVersion(request('POST', '/', { as: owner, body }), params({ id }))
  expect((await versions(id))[0]).toMatchObject(body)
  const long = await postVersion(
    request('POST', '/', { as: owner, body: { name: 'x'.repeat(10_000) } }),
    params({ id }),
  )
  expect(long.status).toBe(422)
  expect((await long.json()).detail).toBe('The name is too long: at most 120 characters.')
  expect(await versions(id)).toHaveLength(2)
})
