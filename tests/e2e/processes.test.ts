// Two processes on one PostgreSQL and one Redis, behind a load balancer without a memory.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCode } from '../../core/collab/protocol.ts'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { connect, openSocket, type TestClient } from '../support/collab.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { canConnectProcesses, freePort, startRedis, type TestRedis } from '../support/redis.ts'
import { type RoundRobin, roundRobin } from '../support/roundRobin.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'
import { openBrief, readBrief, textOf } from './editorPage.ts'
import { addColleague, colleague } from './people.ts'

describe.runIf(canConnectProcesses)('two processes behind a load balancer', () => {
  let place: TestPlace
  let redis: TestRedis
  let ports: [number, number]
  let servers: [RunningServer, RunningServer]
  let balancer: RoundRobin
  let cookies: string[]

  const start = (port: number) => startServer(place, { port, env: { REDIS_URL: redis.url } })
  beforeAll(async () => {
    place = await makeTestPlace('postgresql')
    redis = await startRedis()
    ports = [await freePort(), await freePort()]
    // At once, on an empty database.
    servers = await Promise.all([start(ports[0]), start(ports[1])])
    balancer = await roundRobin(ports)
    cookies = [await signIn(balancer.url), await addColleague({ ...servers[0], url: balancer.url })]
  })
  afterAll(async () => {
    await balancer.close()
    for (const server of servers) await server.kill()
    await redis.remove()
    await place.remove()
  })

  async function makeBrief(title: string): Promise<string> {
    const response = await fetch(`${balancer.url}/api/briefs`, {
      method: 'POST',
      headers: { cookie: cookies[0] ?? '', 'content-type': 'application/json' },
      body: JSON.stringify({ title }),
    })
    return ((await response.json()) as { id: string }).id
  }

  const enter = (base: string, brief: string, cookie = cookies[0]) =>
    connect(`${base.replace('http', 'ws')}/collab`, brief, { cookie: cookie ?? '' })
  const words = (client: TestClient) => client.text().trim().split(/\s+/).toSorted()

  test('say whether they hear each other, and go on when they do not', async () => {
    const ready = async () => {
      const response = await fetch(`${servers[0].url}/readyz`)
      return `${response.status} ${(await response.text()).trim()}`
    }
    await until(async () => (await ready()) === '200 {"ready":true}')
    await redis.kill()
    await until(async () => /^200 .*"limited":"Redis at/.test(await ready()))
    await redis.start()
    await until(async () => (await ready()) === '200 {"ready":true}')
  })

  test.each([
    ['with Redis', true],
    ['without', false],
  ])('end sessions on sockets of the other process within a second, %s', async (_, hasRedis) => {
    const brief = await makeBrief('Signed out')
    const base = servers[0].url
    const post = async (path: string, cookie: string, body = {}) => {
      const response = await fetch(`${base}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: base, cookie },
        body: JSON.stringify(body),
      })
      expect(response.status).toBe(200)
    }
    const rosa = { ...colleague, name: 'Rosa Lind', email: `rosa-${hasRedis}@desk.example` }
    const sessions = [
      await addColleague(servers[0], 'editor', rosa),
      await signIn(base, rosa),
      await signIn(base, rosa),
    ]
    const sockets = sessions.map((cookie) => {
      const url = `${servers[1].url.replace('http', 'ws')}/collab/${brief}`
      return openSocket(url, '', { cookie })
    })
    await Promise.all(sockets.map(({ opened }) => opened))
    await until(() => sockets.every(({ frames }) => frames.length > 0))
    if (!hasRedis) await redis.kill()
    const closes = async (index: number, act: () => Promise<void>) => {
      await act()
      const late = new Promise((resolve) => setTimeout(() => resolve('late'), 1_000))
      expect(await Promise.race([sockets[index]?.closed, late])).toBe(closeCode.signedOut)
    }
    await closes(0, () => post('/sign-out', sessions[0] ?? ''))
    const passwords = { currentPassword: rosa.password, newPassword: 'an even longer password' }
    // Whoever changes the password goes on with a new session; the others end.
    await closes(1, () =>
      post('/change-password', sessions[2] ?? '', { ...passwords, revokeOtherSessions: true }),
    )
    for (const { socket } of sockets) socket.terminate()
    if (!hasRedis) await redis.start()
  })

  test('are restarted one after the other while people write, and nothing is lost', async () => {
    const brief = await makeBrief('Restarted')
    const clients = [0, 1, 2, 3].map((n) => enter(balancer.url, brief, cookies[n % 2]))
    await until(() => clients.every(({ provider }) => provider.synced))
    const typed: string[] = []
    const typing = setInterval(() => {
      const client = clients[typed.length % clients.length]
      typed.push(`w${typed.length}`)
      client?.type(` ${typed.at(-1)}`)
    }, 15)
    for (const index of [0, 1] as const) {
      await servers[index].stop()
      // Everybody is with the other one by then.
      await until(() => clients.every(({ provider }) => provider.synced))
      servers[index] = await start(ports[index])
    }
    clearInterval(typing)
    await until(() => clients.every((client) => client.text() === clients[0]?.text()))
    await until(() => clients[0] !== undefined && words(clients[0]).length === typed.length)
    expect(words(clients[0] as TestClient)).toEqual(typed.toSorted())
    expect(typed.length).toBeGreaterThan(50)
    for (const client of clients) client.destroy()
  })

  test('one that was stopped for half a minute catches up', { timeout: 120_000 }, async () => {
    const brief = await makeBrief('Stopped')
    const [mara, jonas] = [
      enter(servers[0].url, brief, cookies[0]),
      enter(servers[1].url, brief, cookies[1]),
    ]
    const sees = (by: TestClient, whom: TestClient) =>
      by.provider.awareness.getStates().has(whom.doc.clientID)
    await until(() => sees(mara, jonas) && sees(jonas, mara))
    mara.type('Before.')
    await until(() => jonas.text().includes('Before.'))
    process.kill(servers[1].pid, 'SIGSTOP')
    const stoppedAt = Date.now()
    for (let n = 0; n < 200; n++) {
      mara.type(` ${n}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    jonas.type(' Typed into the void.')
    await until(() => mara.stored() > 200)
    // Whoever is at the socket of a process that says nothing is not shown for long.
    await until(() => !sees(mara, jonas), 40_000)
    expect(Date.now() - stoppedAt).toBeLessThan(35_000)
    await new Promise((resolve) => setTimeout(resolve, stoppedAt + 30_000 - Date.now()))
    process.kill(servers[1].pid, 'SIGCONT')
    await until(() => mara.text() === jonas.text() && mara.text().includes('void.'), 20_000)
    expect(jonas.text()).toContain(' 199')
    await until(() => sees(mara, jonas) && sees(jonas, mara), 20_000)
    mara.destroy()
    jonas.destroy()
  })

  describe('with a browser on each', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launchBrowser()
    })
    afterAll(() => browser.close())

    test('both people go on within three seconds when one process is killed', async () => {
      const brief = await makeBrief('Killed')
      const before = balancer.socketsWentTo.length
      const behind = { ...servers[0], url: balancer.url }
      const mara = await (await signedIn(browser, behind)).newPage()
      await openBrief(mara, brief)
      const jonas = await (await signedIn(browser, behind, colleague)).newPage()
      await openBrief(jonas, brief)
      const [marasPort, jonasPort] = balancer.socketsWentTo.slice(before)
      expect(new Set([marasPort, jonasPort])).toEqual(new Set(ports))
      await textOf(mara).click()
      await mara.keyboard.type('Written together. ')
      await textOf(jonas).getByText('Written together.').waitFor()
      await textOf(jonas).click()
      await jonas.keyboard.press('ControlOrMeta+End')
      // Her caret, with her name, comes from the other process.
      await jonas.locator('.remote-caret[data-name="Mara Lindqvist"]').waitFor()
      await mara.keyboard.type('Half a sen')
      await servers[ports.indexOf(marasPort ?? 0)]?.kill()
      const killedAt = Date.now()
      await mara.keyboard.type('tence.')
      await textOf(jonas).getByText('Half a sentence.').waitFor({ timeout: 3_000 })
      await jonas.keyboard.press('Enter')
      await jonas.keyboard.type('And another.')
      await textOf(mara).getByText('And another.').waitFor({ timeout: 3_000 })
      expect(Date.now() - killedAt).toBeLessThan(6_000)
      for (const page of [mara, jonas])
        await page.getByTestId('save-status').filter({ hasText: 'Saved' }).waitFor()
      expect(await readBrief(mara)).toEqual(await readBrief(jonas))
      // Back, it takes its share again.
      const index = ports.indexOf(marasPort ?? 0) as 0 | 1
      servers[index] = await start(ports[index])
    })
  })
})
