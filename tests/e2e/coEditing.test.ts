// Co-editing beyond the fair weather: offline, a closed tab, a reader, a title that is too long.
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { caretAtEndOf, openBrief, readBrief, textOf } from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let marasDevice: BrowserContext
let mara: Page
let jonas: Page
let briefId: string

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  await addColleague(server)
  const response = await fetch(`${server.url}/api/briefs`, {
    method: 'POST',
    headers: { cookie: await signIn(server.url), 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Rough weather' }),
  })
  briefId = ((await response.json()) as { id: string }).id
  marasDevice = await signedIn(browser, server)
  mara = await marasDevice.newPage()
  jonas = await (await signedIn(browser, server, colleague)).newPage()
  await openBrief(mara, briefId)
  await openBrief(jonas, briefId)
  await textOf(mara).click()
  await mara.keyboard.type('First line.\nSecond line.')
  await textOf(jonas).getByText('Second line.').waitFor()
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

/** Tiptap leaves its editor at the element. */
interface WithEditor {
  readonly editor: Editor
}

const statusOf = (page: Page) => page.getByTestId('save-status')

test('what is written offline is counted, held, and merged on return', async () => {
  await marasDevice.setOffline(true)
  await statusOf(mara).filter({ hasText: 'Offline' }).waitFor()
  await caretAtEndOf(mara, 'First line.')
  await mara.keyboard.type(' Written on a train.')
  await statusOf(mara)
    .filter({ hasText: /Offline: \d+ edits? held on this device/ })
    .waitFor()
  await caretAtEndOf(jonas, 'Second line.')
  await jonas.keyboard.type(' Written at the desk.')
  await marasDevice.setOffline(false)
  const merged = ['First line. Written on a train.', 'Second line. Written at the desk.']
  await expect.poll(() => readBrief(jonas), { timeout: 20_000 }).toEqual(merged)
  await expect.poll(() => readBrief(mara)).toEqual(merged)
  await statusOf(mara).filter({ hasText: 'Saved' }).waitFor()
})

test('what a colleague writes leaves every other block the node it was', async () => {
  // y-tiptap would make all of them anew, which nobody sees and every later key pays for.
  await mara.evaluate(() => {
    const { editor } = document.querySelector('.ProseMirror') as unknown as WithEditor
    Object.assign(window, { firstBlock: editor.state.doc.child(0) })
  })
  await caretAtEndOf(jonas, 'Second line.')
  await jonas.keyboard.type(' More.')
  await textOf(mara).getByText('More.').waitFor()
  const same = await mara.evaluate(() => {
    const { editor } = document.querySelector('.ProseMirror') as unknown as WithEditor
    const { firstBlock } = window as unknown as { firstBlock: Node }
    return editor.state.doc.child(0) === firstBlock
  })
  expect(same).toBe(true)
  await jonas.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => readBrief(mara)).not.toContain('More.')
})

test('what is held survives closing the tab and is sent when the brief is next opened', async () => {
  await marasDevice.setOffline(true)
  await statusOf(mara).filter({ hasText: 'Offline' }).waitFor()
  await caretAtEndOf(mara, 'First line.')
  await mara.keyboard.type(' Kept on the device.')
  await statusOf(mara).filter({ hasText: 'held on this device' }).waitFor()
  // The browser puts a key on its disk some milliseconds after it was pressed.
  await mara.waitForTimeout(300)
  await mara.close({ runBeforeUnload: false })
  await marasDevice.setOffline(false)
  mara = await marasDevice.newPage()
  await openBrief(mara, briefId)
  await textOf(jonas).getByText('Kept on the device.').waitFor()
})

test('a part that cannot be fetched says so, and comes once it can be', async () => {
  const scripts = '**/_next/static/chunks/**'
  await mara.route(scripts, (route) => route.abort())
  await mara.getByRole('tab', { name: 'History' }).click()
  const pane = mara.getByRole('tabpanel', { name: 'History' })
  await pane.getByText('This could not be fetched.').waitFor()
  await mara.unroute(scripts)
  await pane.getByRole('button', { name: 'Try again' }).press('Enter')
  await pane.getByRole('button', { name: 'Save version' }).waitFor()
})

test('a reader reads along and is offered nothing to write with', async () => {
  const reader = { ...colleague, name: 'Rosa Lind', email: 'rosa@desk.example' }
  await addColleague(server, 'reader', reader)
  const page = await (await signedIn(browser, server, reader)).newPage()
  await page.goto(`/briefs/${briefId}`)
  await page.getByText('Read only as a reader').waitFor()
  await caretAtEndOf(jonas, 'Second line.')
  await jonas.keyboard.type(' Seen by all.')
  await page.locator('.ProseMirror').getByText('Seen by all.').waitFor()
  expect(await textOf(page).count()).toBe(0)
  expect(await page.getByRole('toolbar', { name: 'Formatting' }).count()).toBe(0)
  await page.context().close()
})

test('a title that is too long is refused beside the title, and is not lost', async () => {
  const title = jonas.getByRole('textbox', { name: 'Title' })
  await title.fill('Rough weather '.repeat(800))
  await title.press('Enter')
  await jonas
    .getByText(/at most 300 characters/)
    .first()
    .waitFor()
  expect(await title.inputValue()).toMatch(/^(Rough weather ){10}/)
  await title.fill('Calmer weather')
  await title.press('Enter')
  await expect
    .poll(() => mara.getByRole('textbox', { name: 'Title' }).inputValue())
    .toBe('Calmer weather')
})

test('a brief that does not exist says so and shows the way on', async () => {
  await jonas.goto('/briefs/nonesuch')
  await jonas.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await jonas.getByRole('link', { name: 'Go to the briefs' }).click()
  await jonas.getByRole('heading', { name: 'Briefs' }).waitFor()
})
