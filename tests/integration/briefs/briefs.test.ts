import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET as quotes } from '../../../app/api/briefs/[id]/quotes/route.ts'
import { PATCH as change, GET as read } from '../../../app/api/briefs/[id]/route.ts'
import { POST as visit } from '../../../app/api/briefs/[id]/visit/route.ts'
import { POST as create, GET as list } from '../../../app/api/briefs/route.ts'
import type { BriefSummary } from '../../../core/api/briefs.ts'
import { briefDetail, briefList, briefSummary } from '../../../core/api/briefs.ts'
import { templateIds } from '../../../core/brief/templateIds.ts'
import { templates } from '../../../core/brief/templates.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let owner: Headers
let editor: Headers
let reader: Headers
beforeAll(async () => {
  desk = await openDesk()
  const password = 'a long enough one'
  owner = await desk.accounts.setUp({
    workspace: 'Levant desk',
    name: 'Ada Okafor',
    email: 'ada@desk.test',
    password,
  })
  const join = async (role: 'editor' | 'reader') => {
    const who = { name: `An ${role}`, email: `${role}@desk.test`, password, role }
    return (await desk.accounts.join(who)).headers
  }
  editor = await join('editor')
  reader = await join('reader')
})
afterAll(() => desk.close())

const none = params({})

async function make(body: object, as = owner): Promise<BriefSummary> {
  const answer = await create(request('POST', '/api/briefs', { as, body }), none)
  expect(answer.status).toBe(201)
  return briefSummary.parse(await answer.json())
}

async function listed(as: Headers, query = ''): Promise<BriefSummary[]> {
  const answer = await list(request('GET', `/api/briefs${query}`, { as }), none)
  return briefList.parse(await answer.json()).briefs
}

describe('a new brief', () => {
  test('is answered with 201, its address, and appears at the top of the list', async () => {
    const body = { title: '  Ceasefire\n talks ' }
    const answer = await create(request('POST', '/api/briefs', { as: owner, body }), none)
    const brief = briefSummary.parse(await answer.json())
    expect(answer.headers.get('location')).toBe(`/api/briefs/${brief.id}`)
    expect(brief).toMatchObject({ title: 'Ceasefire talks', status: 'draft', words: 0 })
    expect(brief.people.map((person) => person.name)).toEqual(['Ada Okafor'])
    expect((await listed(reader))[0]).toMatchObject({ id: brief.id, title: 'Ceasefire talks' })
  })

  test.each(templateIds)('has the content of the template %s', async (template) => {
    const { id } = await make({ title: 'From a template', template })
    const answer = await read(request('GET', '/', { as: reader }), params({ id }))
    const { document } = briefDetail.parse(await answer.json())
    expect(textOf(document)).toBe(textOf(templates[template]))
  })

  test.each([
    [{}, 'The title is missing.'],
    [{ title: ' \n ' }, 'The title is empty.'],
    [{ title: '\u0000' }, 'The title is empty.'],
    [{ title: 'x'.repeat(10_000) }, 'The title is too long: at most 300 characters.'],
    [{ title: 'A', template: 'novel' }, /template|option/i],
    [{ title: 'A', owner: 'me' }, /owner/],
  ])('is refused when the input is wrong', async (body, detail) => {
    const before = await listed(owner)
    const answer = await create(request('POST', '/api/briefs', { as: owner, body }), none)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect((await answer.json()).detail).toMatch(detail)
    expect(await listed(owner)).toEqual(before)
  })

  test('is not for readers, nor for those who are not signed in', async () => {
    const body = { title: 'No' }
    expect((await create(request('POST', '/', { as: reader, body }), none)).status).toBe(403)
    expect((await create(request('POST', '/', { body }), none)).status).toBe(401)
  })
})

describe('a brief', () => {
  test('is renamed, archived and brought back', async () => {
    const { id } = await make({ title: 'Before' })
    const patch = async (body: object) =>
      (await change(request('PATCH', '/', { as: editor, body }), params({ id }))).json()
    expect(await patch({ title: 'After' })).toMatchObject({ title: 'After' })
    expect((await patch({ archived: true })).archivedAt).not.toBeNull()
    expect((await listed(owner)).map((brief) => brief.id)).not.toContain(id)
    expect((await listed(owner, '?archived=true')).map((brief) => brief.id)).toEqual([id])
    expect((await patch({ archived: false })).archivedAt).toBeNull()
    expect((await listed(owner)).map((brief) => brief.title)).toContain('After')
    expect(await patch({})).toMatchObject({ status: 422 })
  })

  test('that does not exist is 404 everywhere, whatever its id looks like', async () => {
    for (const id of ['nothing00000', '..', 'a'.repeat(5000), '\u0000', 'x y'])
      for (const answer of [
        await read(request('GET', '/', { as: owner }), params({ id })),
        await quotes(request('GET', '/', { as: owner }), params({ id })),
        await visit(request('POST', '/', { as: owner }), params({ id })),
        await change(request('PATCH', '/', { as: owner, body: { title: 'A' } }), params({ id })),
      ])
        expect(answer.status).toBe(404)
  })

  test('is marked as changed for others until they have looked', async () => {
    const { id } = await make({ title: 'Watched' }, editor)
    const mark = async (as: Headers) =>
      (await listed(as)).find((brief) => brief.id === id)?.changedSinceSeen
    expect([await mark(owner), await mark(editor)]).toEqual([true, false])
    expect((await visit(request('POST', '/', { as: owner }), params({ id }))).status).toBe(204)
    expect(await mark(owner)).toBe(false)
    await desk.database.prisma.brief.update({ where: { id }, data: { head: { increment: 1 } } })
    expect([await mark(owner), await mark(editor)]).toEqual([true, false])
  })

  test('shows how its quotations stand, counted and one by one', async () => {
    const { id } = await make({ title: 'Quoting' })
    const row = { briefId: id, sourceId: 's', hash: 'h', start: 0, end: 4, text: 'Text' }
    await desk.database.prisma.briefQuote.createMany({
      data: ['exact', 'differs', 'exact'].map((verdict, position) => ({
        ...row,
        verdict,
        position,
        quoteId: `q${position}`,
      })),
    })
    const brief = (await listed(reader)).find((one) => one.id === id)
    expect(brief?.evidence).toEqual({
      exact: 2,
      typography: 0,
      edited: 0,
      review: 0,
      differs: 1,
      orphan: 0,
    })
    const answer = await quotes(request('GET', '/', { as: reader }), params({ id }))
    expect((await answer.json()).quotes.map((quote: { id: string }) => quote.id)).toEqual([
      'q0',
      'q1',
      'q2',
    ])
  })
})

function textOf(node: unknown): string {
  if (!node || typeof node !== 'object') return ''
  const { text, content } = node as { text?: string; content?: unknown[] }
  return text ?? (content ?? []).map(textOf).join('\n')
}
