import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { GET as authGet, POST as authPost } from '../../../app/api/auth/[...all]/route.ts'
import { DELETE as revoke } from '../../../app/api/invitations/[id]/route.ts'
import { POST as accept, GET as offer } from '../../../app/api/invitations/accept/[token]/route.ts'
import { POST as invite, GET as listInvitations } from '../../../app/api/invitations/route.ts'
import { GET as me } from '../../../app/api/me/route.ts'
import { PATCH as changeRole, DELETE as remove } from '../../../app/api/members/[id]/route.ts'
import { GET as members } from '../../../app/api/members/route.ts'
import { POST as setUp } from '../../../app/api/setup/route.ts'
import { ensureOwner } from '../../../server/accounts/ensureOwner.ts'
import { openDesk, params, request } from '../openDesk.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const none = params({})
const ada = { name: 'Ada Okafor', email: 'Ada@desk.test', password: 'a long enough one' }

/** Signed-in headers of the owner, made by the first test. */
let owner: Headers

async function join(role: string, email: string, name = 'Ben Ito'): Promise<Headers> {
  const token = await link(role)
  const body = { name, email, password: 'another long one' }
  const joined = await accept(request('POST', '/', { body }), params({ token }))
  expect(joined.status).toBe(201)
  return joined.headers
}

async function link(role: string): Promise<string> {
  const created = await invite(
    request('POST', '/api/invitations', { as: owner, body: { role } }),
    none,
  )
  expect(created.status).toBe(201)
  const { url } = await created.json()
  return url.split('/').at(-1)
}

async function idOf(as: Headers): Promise<string> {
  return (await (await me(request('GET', '/api/me', { as }), none)).json()).id
}

function signIn(email: string, password: string, address = '192.0.2.1'): Promise<Response> {
  return authPost(
    request('POST', '/api/auth/sign-in/email', {
      body: { email, password },
      headers: { 'x-forwarded-for': address },
    }),
    none,
  )
}

describe('set-up', () => {
  test('gives one owner and one refusal when two first visits come at once', async () => {
    const answers = await Promise.all(
      ['Ada', 'Eve'].map((name) =>
        setUp(
          request('POST', '/api/setup', {
            body: { ...ada, name, workspace: `${name}’s desk`, email: `${name}@desk.test` },
          }),
          none,
        ),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    const winner = answers.find((answer) => answer.status === 201)
    if (!winner) throw new Error('nobody won')
    owner = winner.headers
    const { workspace } = await winner.json()
    expect(await (await me(request('GET', '/api/me', { as: owner }), none)).json()).toMatchObject({
      role: 'owner',
      workspace,
    })
    expect(await desk.database.prisma.user.count()).toBe(1)
  })

  test('sets a cookie that scripts in a page cannot read and other sites cannot send', () => {
    const [cookie] = owner.getSetCookie()
    expect(cookie).toMatch(/^chancery\.session_token=.*HttpOnly.*SameSite=Lax/i)
    expect(cookie).toMatch(/Max-Age=2592000/)
  })

  test('leaves an existing owner alone when the environment names one', async () => {
    expect(await ensureOwner(desk.accounts, ada)).toBe('unchanged')
    expect(await desk.database.prisma.user.count()).toBe(1)
  })
})

describe('signing in', () => {
  test('gives a token that scripts send as a bearer', async () => {
    await join('reader', 'script@desk.test', 'A Script')
    const { token } = await (await signIn('script@desk.test', 'another long one')).json()
    const answer = await me(
      request('GET', '/api/me', { headers: { authorization: `Bearer ${token}` } }),
      none,
    )
    expect(await answer.json()).toMatchObject({ name: 'A Script', role: 'reader' })
  })

  test('says the same for a wrong password and an unknown address', async () => {
    const wrong = await signIn('script@desk.test', 'not the password')
    const unknown = await signIn('nobody@desk.test', 'not the password')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    const problem = await wrong.json()
    expect(problem.detail).toBe('The address or the password is wrong.')
    expect(await unknown.json()).toEqual(problem)
  })

  test('is refused for a while after many tries from one address, not from another', async () => {
    const statuses = new Set<number>()
    for (let n = 0; n < 61; n++)
      statuses.add((await signIn('not an address', 'x', '192.0.2.9')).status)
    expect(statuses).toContain(429)
    expect((await signIn('script@desk.test', 'another long one', '192.0.2.10')).status).toBe(200)
  })

  test('is refused from another site', async () => {
    const answer = await authPost(
      request('POST', '/api/auth/sign-in/email', {
        body: { email: 'script@desk.test', password: 'another long one' },
        headers: { origin: 'https://elsewhere.test' },
      }),
      none,
    )
    expect(answer.status).toBe(403)
  })

  test('ends with signing out, which has the person’s sockets judged anew', async () => {
    const { headers } = await signIn('script@desk.test', 'another long one')
    const id = await idOf(headers)
    desk.rejudged.length = 0
    const out = await authPost(
      request('POST', '/api/auth/sign-out', { as: headers, body: {} }),
      none,
    )
    expect(out.status).toBe(200)
    expect((await me(request('GET', '/api/me', { as: headers }), none)).status).toBe(401)
    expect(desk.rejudged).toEqual([id])
  })

  test.each(['/api/auth/sign-up/email', '/api/auth/update-user', '/api/auth/delete-user'])(
    'offers no %s',
    async (path) => {
      const body = { ...ada, email: 'new@desk.test' }
      expect((await authPost(request('POST', path, { as: owner, body }), none)).status).toBe(404)
      expect((await authGet(request('GET', path, { as: owner }), none)).status).toBe(404)
    },
  )
})

describe('an invitation', () => {
  test('shows what it offers, is used once, and gives its role', async () => {
    const token = await link('commenter')
    const shown = await offer(request('GET', '/'), params({ token }))
    expect(await shown.json()).toMatchObject({ role: 'commenter', inviter: expect.any(String) })
    const answers = await Promise.all(
      ['c1@desk.test', 'c2@desk.test'].map((email) =>
        accept(
          request('POST', '/', { body: { name: 'Cleo', email, password: 'a long enough one' } }),
          params({ token }),
        ),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 410])
    const again = await offer(request('GET', '/'), params({ token }))
    expect(again.status).toBe(410)
    expect((await again.json()).detail).toMatch(/used already/)
  })

  test('is not used up by an address that has an account', async () => {
    const token = await link('reader')
    const body = { name: 'Twice', email: 'SCRIPT@desk.test', password: 'a long enough one' }
    const taken = await accept(request('POST', '/', { body }), params({ token }))
    expect(taken.status).toBe(409)
    expect((await taken.json()).errors).toMatchObject([{ path: 'email' }])
    expect((await offer(request('GET', '/'), params({ token }))).status).toBe(200)
  })

  test('is useless once revoked or expired, and says so', async () => {
    const token = await link('editor')
    const list = await listInvitations(request('GET', '/', { as: owner }), none)
    const [{ id, url }] = (await list.json()).invitations
    expect(url).toBeUndefined()
    const gone = await revoke(request('DELETE', '/', { as: owner }), params({ id }))
    expect(gone.status).toBe(204)
    const answer = await offer(request('GET', '/'), params({ token }))
    expect(answer.status).toBe(410)
    expect((await answer.json()).detail).toMatch(/withdrawn/)

    const late = await link('editor')
    vi.useFakeTimers({ now: Date.now() + 8 * 86_400_000, toFake: ['Date'] })
    const expired = await offer(request('GET', '/'), params({ token: late }))
    vi.useRealTimers()
    expect((await expired.json()).detail).toMatch(/expired/)
  })

  test('is unknown when its token is', async () => {
    expect((await offer(request('GET', '/'), params({ token: 'made up' }))).status).toBe(404)
    const body = { name: 'Eve', email: 'eve@desk.test', password: 'a long enough one' }
    expect((await accept(request('POST', '/', { body }), params({ token: 'x' }))).status).toBe(404)
  })

  test('is made by owners only', async () => {
    const editor = await join('editor', 'editor@desk.test')
    const body = { role: 'owner' }
    expect((await invite(request('POST', '/', { as: editor, body }), none)).status).toBe(403)
    expect((await invite(request('POST', '/', { body }), none)).status).toBe(401)
  })
})

describe('membership', () => {
  test('ends at once: session, sign-in and sockets', async () => {
    const leaver = await join('editor', 'leaver@desk.test', 'Lea Ver')
    const id = await idOf(leaver)
    desk.rejudged.length = 0
    const gone = await remove(request('DELETE', '/', { as: owner }), params({ id }))
    expect(gone.status).toBe(204)
    expect(desk.rejudged).toEqual([id])
    expect((await me(request('GET', '/', { as: leaver }), none)).status).toBe(401)
    const back = await signIn('leaver@desk.test', 'another long one', '192.0.2.3')
    expect(back.status).toBe(403)
    expect((await back.json()).detail).toMatch(/no longer belong/)
    const list = await (await members(request('GET', '/', { as: owner }), none)).json()
    expect(list.members.map((member: { name: string }) => member.name)).not.toContain('Lea Ver')
  })

  test('comes back by an invitation for whoever knows the old password', async () => {
    const token = await link('commenter')
    const body = { name: 'Other', email: 'leaver@desk.test', password: 'a guess at random' }
    const guess = await accept(request('POST', '/', { body }), params({ token }))
    expect(guess.status).toBe(409)
    expect((await guess.json()).errors).toMatchObject([{ path: 'password' }])
    const back = await accept(
      request('POST', '/', { body: { ...body, password: 'another long one' } }),
      params({ token }),
    )
    expect(back.status).toBe(201)
    const person = await me(request('GET', '/', { as: back.headers }), none)
    expect(await person.json()).toMatchObject({ name: 'Lea Ver', role: 'commenter' })
  })

  test('keeps at least one owner, even when two owners demote each other at once', async () => {
    const first = await idOf(owner)
    const alone = await changeRole(
      request('PATCH', '/', { as: owner, body: { role: 'reader' } }),
      params({ id: first }),
    )
    expect(alone.status).toBe(409)
    expect(
      (await remove(request('DELETE', '/', { as: owner }), params({ id: first }))).status,
    ).toBe(409)

    const other = await join('owner', 'second@desk.test', 'Sec Ond')
    const second = await idOf(other)
    const answers = await Promise.all(
      [[owner, second] as const, [other, first] as const].map(([as, id]) =>
        changeRole(request('PATCH', '/', { as, body: { role: 'reader' } }), params({ id })),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).not.toEqual([200, 200])
    const owners = await desk.database.prisma.member.count({
      where: { role: 'owner', removedAt: null },
    })
    expect(owners).toBe(1)
  })

  test('of an unknown person is 404', async () => {
    const { prisma } = desk.database
    await prisma.member.update({ where: { userId: await idOf(owner) }, data: { role: 'owner' } })
    for (const id of ['nobody', '../x', '\u0000'])
      expect((await remove(request('DELETE', '/', { as: owner }), params({ id }))).status).toBe(404)
  })
})
