import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  GET as list,
  PUT as put,
  DELETE as remove,
} from '../../../app/api/briefs/[id]/rulings/route.ts'
import { POST as create } from '../../../app/api/briefs/route.ts'
import { briefSummary } from '../../../core/api/briefs.ts'
import { rulingList } from '../../../core/api/rulings.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let owner: Headers
let reader: Headers
let id: string
beforeAll(async () => {
  desk = await openDesk()
  const password = 'a long enough one'
  owner = await desk.accounts.setUp({
    workspace: 'Levant desk',
    name: 'Ada Okafor',
    email: 'ada@desk.test',
    password,
  })
  const who = { name: 'A reader', email: 'reader@desk.test', password, role: 'reader' } as const
  reader = (await desk.accounts.join(who)).headers
  const made = await create(
    request('POST', '/', { as: owner, body: { title: 'Floods' } }),
    params({}),
  )
  id = briefSummary.parse(await made.json()).id
})
afterAll(() => desk.close())

const decide = (body: object, as = owner, brief = id) =>
  put(request('PUT', '/', { as, body }), params({ id: brief }))
const takeBack = (key: string) =>
  remove(request('DELETE', `/?key=${encodeURIComponent(key)}`, { as: owner }), params({ id }))
const listed = async () => {
  const answer = await list(request('GET', '/', { as: reader }), params({ id }))
  return rulingList.parse(await answer.json()).rulings
}

test('keeps what was decided with name and reason, and takes it back', async () => {
  const first = { key: 'drift:q1:abc', ruling: 'waived', reason: ' Kept as\nread. ' }
  expect((await decide(first)).status).toBe(200)
  await decide({ key: 'figures:dead', ruling: 'conflict', reason: 'The two agencies disagree.' })
  expect(await listed()).toMatchObject([
    { key: 'figures:dead', ruling: 'conflict', by: { name: 'Ada Okafor' } },
    { key: 'drift:q1:abc', ruling: 'waived', reason: 'Kept as read.' },
  ])
  await decide({ key: 'figures:dead', ruling: 'scope', reason: 'One counts soldiers only.' })
  expect((await listed()).map(({ ruling }) => ruling)).toEqual(['scope', 'waived'])
  expect((await takeBack('drift:q1:abc')).status).toBe(204)
  expect((await takeBack('drift:q1:abc')).status).toBe(404)
  expect(await listed()).toHaveLength(1)
})

test.each([
  ['no reason', { key: 'k', ruling: 'waived', reason: ' ' }, 422],
  ['a ruling that is none', { key: 'k', ruling: 'liked', reason: 'So.' }, 422],
  ['no key', { ruling: 'waived', reason: 'So.' }, 422],
])('refuses %s', async (_, body, status) => {
  expect((await decide(body)).status).toBe(status)
})

test('refuses readers and briefs that are not there', async () => {
  const body = { key: 'k', ruling: 'waived', reason: 'So.' }
  expect((await decide(body, reader)).status).toBe(403)
  expect((await decide(body, owner, 'nowhere')).status).toBe(404)
  expect((await remove(request('DELETE', '/', { as: owner }), params({ id }))).status).toBe(422)
})
