import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as getBrief, PATCH as patchBrief } from '../../../app/api/briefs/[id]/route.ts'
import { PUT as putStatus } from '../../../app/api/briefs/[id]/status/route.ts'
import { GET as getVersions } from '../../../app/api/briefs/[id]/versions/route.ts'
import { GET as verify } from '../../../app/api/briefs/[id]/versions/verify/route.ts'
import { briefDetail, briefSummary } from '../../../core/api/briefs.ts'
import { historyReport, type VersionSummary } from '../../../core/api/versions.ts'
import { hashOf } from '../../../core/version/hash.ts'
import { prisma } from '../../../prisma/client.ts'
import { thinVersions } from '../../../prisma/thinVersions.ts'
import { createBrief } from '../../../server/briefs/createBrief.ts'
import { contentOf, paragraph } from '../../core/check/documents.ts'
import { editBrief } from '../../support/editBrief.ts'
import { person } from '../../support/people.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let owner: Headers
let editor: Headers
let commenter: Headers
beforeAll(async () => {
  desk = await openDesk()
  const password = 'a long enough one'
  owner = await desk.accounts.setUp({
    ...{ workspace: 'Desk', name: 'Ada Okafor', email: 'ada@desk.test', password },
  })
  const join = async (role: 'editor' | 'commenter') =>
    (await desk.accounts.join({ name: role, email: `${role}@desk.test`, password, role })).headers
  editor = await join('editor')
  commenter = await join('commenter')
})
afterAll(() => desk.close())

const make = () =>
  createBrief({ title: 'Floods', by: null, content: contentOf(paragraph('The delta floods.')) })
const put = (id: string, body: object, as = owner) =>
  putStatus(request('PUT', '/', { as, body }), params({ id }))
const brief = async (id: string) =>
  briefDetail.parse(
    await (await getBrief(request('GET', '/', { as: owner }), params({ id }))).json(),
  )
const versions = async (id: string): Promise<VersionSummary[]> =>
  (await (await getVersions(request('GET', '/', { as: owner }), params({ id }))).json()).versions

test('a brief goes for review, is approved as a version, and is a draft again when it is edited', async () => {
  const id = await make()
  expect((await put(id, { status: 'review' }, editor)).status).toBe(200)
  expect((await brief(id)).status).toBe('review')
  const { document } = await brief(id)
  const approved = await put(id, { status: 'approved', seen: hashOf(document) })
  expect(briefSummary.parse(await approved.json())).toMatchObject({
    status: 'approved',
    approvedVersion: 1,
  })
  expect(await versions(id)).toMatchObject([
    {
      number: 1,
      reason: 'approved',
      contentHash: hashOf(document),
      createdBy: { name: 'Ada Okafor' },
    },
  ])
  await editBrief(desk, id, (blocks) => blocks.appendParagraph('One word more.'))
  expect(await brief(id)).toMatchObject({ status: 'draft', approvedVersion: 1 })
  await put(id, { status: 'approved' })
  expect(await brief(id)).toMatchObject({ status: 'approved', approvedVersion: 2 })
})

test('nobody approves what they did not see', async () => {
  const id = await make()
  const seen = hashOf((await brief(id)).document)
  await editBrief(desk, id, (blocks) => blocks.appendParagraph('A colleague’s last word.'))
  const refused = await put(id, { status: 'approved', seen })
  expect(refused.status).toBe(409)
  expect((await refused.json()).detail).toContain('Read it again')
  expect(await brief(id)).toMatchObject({ status: 'draft', approvedVersion: null })
  expect(await versions(id)).toEqual([])
})

test('approving twice makes one version', async () => {
  const id = await make()
  await Promise.all([put(id, { status: 'approved' }), put(id, { status: 'approved' })])
  expect(await versions(id)).toHaveLength(1)
})

test.each([
  ['an editor', () => editor, { status: 'approved' }, 403],
  ['a commenter', () => commenter, { status: 'review' }, 403],
  ['nonsense', () => owner, { status: 'published' }, 422],
])('%s may not', async (_, as, body, status) => {
  const id = await make()
  const response = await put(id, body, as())
  expect(response.status).toBe(status)
  expect(await brief(id)).toMatchObject({ status: 'draft', approvedVersion: null })
  expect(await versions(id)).toEqual([])
})

test('a brief in the archive is not reviewed', async () => {
  const id = await make()
  await patchBrief(request('PATCH', '/', { as: owner, body: { archived: true } }), params({ id }))
  expect((await put(id, { status: 'approved' })).status).toBe(409)
})

test('how it stood before the citations were set otherwise is kept', async () => {
  const id = await make()
  const patch = (body: object) =>
    patchBrief(request('PATCH', '/', { as: owner, body }), params({ id }))
  expect((await patch({ citationStyle: 'apa' })).status).toBe(200)
  expect((await patch({ citationStyle: 'mla' })).status).toBe(200)
  expect(await versions(id)).toMatchObject([
    { number: 1, reason: 'automatic', note: 'Before the citations were set otherwise' },
  ])
})

test('age thins out what was kept by itself; the chain still holds', async () => {
  const id = await make()
  const text = (n: number) => editBrief(desk, id, (blocks) => blocks.appendParagraph(`Line ${n}.`))
  const { id: ada } = await prisma().user.findFirstOrThrow()
  for (let n = 1; n <= 4; n += 1) {
    await text(n)
    await desk.collaboration.versions.keep(id, person(ada), `Note ${n}`)
  }
  expect((await versions(id)).map(({ number }) => number)).toEqual([4, 3, 2, 1])
  const later = new Date(Date.now() + 100 * 86_400_000)
  expect(await thinVersions(id, later)).toBe(2)
  expect((await versions(id)).map(({ number }) => number)).toEqual([4, 3])
  const report = historyReport.parse(
    await (await verify(request('GET', '/', { as: owner }), params({ id }))).json(),
  )
  expect(report).toMatchObject({ versions: 4, broken: null })
  expect(report.unproven[0]).toContain('Of 2 automatic versions only the record is kept')
  await expect(
    prisma().version.updateMany({ where: { briefId: id }, data: { words: 0 } }),
  ).rejects.toThrow('constraint')
})
