// Edits that a device holds: sent by whoever wrote them and by nobody else, and never lost.
import pg from 'pg'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { owner, type RunningServer, signIn, startServer } from '../support/server.ts'
import { violations } from './axe.ts'
import { caretAtEndOf, openBrief, readBrief, textOf } from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let device: BrowserContext
let mara: Page
let jonas: Page
let headers: Record<string, string>

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place, { env: { READ_ONLY_AFTER: '1' } })
  browser = await launchBrowser()
  await addColleague(server)
  headers = { cookie: await signIn(server.url), 'content-type': 'application/json' }
  const body = JSON.stringify({ title: 'Held' })
  const response = await fetch(`${server.url}/api/briefs`, { method: 'POST', headers, body })
  const { id } = (await response.json()) as { id: string }
  device = await signedIn(browser, server, colleague)
  jonas = await device.newPage()
  mara = await (await signedIn(browser, server)).newPage()
  await openBrief(mara, id)
  await openBrief(jonas, id)
  await textOf(mara).click()
  await mara.keyboard.type('Begun.')
  await textOf(jonas).getByText('Begun.').waitFor()
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

const statusOf = (page: Page) => page.getByTestId('save-status')

async function writeOffline(words: string): Promise<void> {
  await device.setOffline(true)
  await statusOf(jonas).filter({ hasText: 'Offline' }).waitFor()
  await caretAtEndOf(jonas, 'Begun.')
  await jonas.keyboard.type(words)
  await statusOf(jonas).filter({ hasText: 'held on this device' }).waitFor()
}

/** Somebody signs in on Jonas' device, in another tab. */
async function takeOver(person: { email: string; password: string }): Promise<void> {
  const [name, ...value] = (await signIn(server.url, person)).split('; ')[0]?.split('=') ?? []
  await device.addCookies([{ name: name ?? '', value: value.join('='), url: server.url }])
}

test('are not sent by whoever signs in next on the same device', async () => {
  await writeOffline(' By Jonas.')
  await takeOver(owner)
  await device.setOffline(false)
  await jonas.getByText('Somebody else is signed in on this device now.').waitFor()
  expect(await violations(jonas)).toEqual([])
  expect(await readBrief(mara)).toEqual(['Begun.'])
  await takeOver(colleague)
  await jonas.getByRole('button', { name: 'I have signed in' }).press('Enter')
  await expect.poll(() => readBrief(mara)).toEqual(['Begun. By Jonas.'])
  await statusOf(jonas).filter({ hasText: 'Saved' }).waitFor()
})

test('leaving the page while some are held asks first', async () => {
  await writeOffline(' On the way out.')
  const asked = jonas.waitForEvent('dialog')
  await jonas.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await device.setOffline(false)
  await expect.poll(() => readBrief(mara)).toEqual(['Begun. By Jonas. On the way out.'])
})

test('wait while the database does not store, and nobody writes on for long', async () => {
  const database = new pg.Client({
    host: place.dataFolder,
    user: 'postgres',
    database: 'postgres',
  })
  await database.connect()
  await database.query('ALTER TABLE brief_update RENAME TO brief_update_gone')
  await caretAtEndOf(jonas, 'Begun.')
  await jonas.keyboard.type(' In trouble.')
  await statusOf(jonas).filter({ hasText: 'cannot store anything just now' }).waitFor()
  for (const page of [jonas, mara]) {
    await page.getByText('Read only until the server can store again').waitFor()
    expect(await textOf(page).count()).toBe(0)
  }
  // What cannot be stored is nowhere but with its writer.
  expect((await readBrief(mara)).join()).not.toContain('In trouble.')
  expect(await violations(jonas)).toEqual([])
  await database.query('ALTER TABLE brief_update_gone RENAME TO brief_update')
  await database.end()
  await textOf(mara).getByText('In trouble.').waitFor()
  await textOf(jonas).getByText('In trouble.').waitFor()
  await statusOf(jonas).filter({ hasText: 'Saved' }).waitFor()
})

test('of somebody who may only read by now are offered as a copy, and not sent', async () => {
  await writeOffline(' Too late.')
  const { members } = (await (await fetch(`${server.url}/api/members`, { headers })).json()) as {
    members: { id: string; name: string }[]
  }
  const id = members.find(({ name }) => name === colleague.name)?.id
  const answer = await fetch(`${server.url}/api/members/${id}`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ role: 'reader' }),
  })
  expect(answer.ok).toBe(true)
  await device.setOffline(false)
  await jonas.getByText('You may read this brief but no longer change it.').waitFor()
  expect(await violations(jonas)).toEqual([])
  await jonas.getByRole('button', { name: 'Copy the text' }).press('Enter')
  await jonas.getByText('is on the clipboard').waitFor()
  const copied = await jonas.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Too late.')
  expect((await readBrief(mara)).join()).not.toContain('Too late.')
})
