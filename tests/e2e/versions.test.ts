// Versions as two people use them: write, save, compare, take back, undo, approve. By keyboard.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { openBrief, readBrief, textOf } from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let jonas: Page
let id: string
let cookie: string

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  await addColleague(server)
  mara = await (await signedIn(browser, server)).newPage()
  jonas = await (await signedIn(browser, server, colleague)).newPage()
  cookie = await signIn(server.url)
  const made = await fetch(`${server.url}/api/briefs`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'The flood in the delta' }),
  })
  id = ((await made.json()) as { id: string }).id
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

const status = async () => {
  const answer = await fetch(`${server.url}/api/briefs/${id}`, { headers: { cookie } })
  const { status, approvedVersion } = (await answer.json()) as {
    status: string
    approvedVersion: number | null
  }
  return { status, approvedVersion }
}

/** Presses Tab until what has the focus has this name, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'checkbox' = 'button') {
  const target = page.getByRole(role, { name }).first()
  await target.waitFor()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}.`)
}

/** Puts the caret at the end of a line of the text, or at its start, with keys alone. */
async function caretInLine(page: Page, line: number, key: 'Home' | 'End'): Promise<void> {
  await textOf(page).focus()
  for (const pressed of [
    'ControlOrMeta+Home',
    ...Array.from({ length: line }, () => 'ArrowDown'),
  ]) {
    await page.keyboard.press(pressed)
    // The editor learns with the next frame where the caret is.
    await page.waitForTimeout(100)
  }
  await page.keyboard.press(key)
  await page.waitForTimeout(100)
}

test('two people write, and one saves a version by keyboard', async () => {
  await openBrief(mara, id)
  await openBrief(jonas, id)
  await textOf(mara).focus()
  await mara.keyboard.type('The delta floods every spring.\nNobody was warned this year.')
  await textOf(jonas).getByText('Nobody was warned this year.').waitFor()
  await caretInLine(jonas, 1, 'End')
  await jonas.keyboard.type('\nThe minister left on Friday.')
  await textOf(mara).getByText('The minister left on Friday.').waitFor()
  await mara.keyboard.press('ControlOrMeta+s')
  const dialog = mara.getByRole('dialog', { name: 'Save a version' })
  await dialog.getByLabel('Name').and(mara.locator(':focus')).waitFor()
  await mara.keyboard.type('First draft')
  await mara.keyboard.press('Tab')
  await mara.keyboard.type('For the meeting on Thursday')
  await mara.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await jonas.getByText('Mara Lindqvist saved version 1, “First draft”.').waitFor()
})

test('the comparison says what changed, and N and P step through it', async () => {
  await caretInLine(jonas, 1, 'Home')
  await jonas.keyboard.type('In April: ')
  await caretInLine(jonas, 2, 'End')
  await jonas.keyboard.press('Shift+Home')
  await jonas.waitForTimeout(200)
  await jonas.keyboard.type('The minister stayed.')
  await textOf(mara).getByText('The minister stayed.').waitFor()
  await jonas.getByText('Saved', { exact: true }).first().waitFor()

  await mara.goto(`/briefs/${id}/compare?from=1`)
  const lists = mara.getByRole('region', { name: 'What changed' })
  await lists.getByRole('tab', { name: /Words/ }).waitFor()
  await expect
    .poll(() => lists.getByRole('button').allInnerTexts())
    .toMatchObject([expect.stringContaining('In April'), expect.stringContaining('stayed')])
  await mara.keyboard.press('n')
  await mara.locator('[data-current]').getByText('In April:').waitFor()
  await mara.getByText('1 of 2').waitFor()
  await mara.keyboard.press('n')
  await mara.getByText('2 of 2').waitFor()
  await mara.keyboard.press('p')
  await mara.getByText('1 of 2').waitFor()
  await mara
    .getByText(/^5 words inserted|words inserted/)
    .first()
    .waitFor()
})

test('one change is taken back for everybody, and undone with one press', async () => {
  await tabTo(mara, /Choose to take back: changed block, “In April/, 'checkbox')
  await mara.keyboard.press('Space')
  await tabTo(mara, 'Take back 1 change')
  await mara.keyboard.press('Enter')
  await textOf(jonas).getByText('In April').waitFor({ state: 'detached' })
  expect(await readBrief(jonas)).toEqual([
    'The delta floods every spring.',
    'Nobody was warned this year.',
    'The minister stayed.',
  ])
  await jonas.getByText('Mara Lindqvist took back 1 change since version 1.').waitFor()
  await caretInLine(jonas, 2, 'End')
  await jonas.keyboard.type(' So she said.')
  await jonas.getByText('Saved', { exact: true }).first().waitFor()
  await tabTo(mara, 'Undo')
  await mara.keyboard.press('Enter')
  await textOf(jonas).getByText('In April: Nobody').waitFor()
  expect(await readBrief(jonas)).toEqual([
    'The delta floods every spring.',
    'In April: Nobody was warned this year.',
    'The minister stayed. So she said.',
  ])
})

test('who wrote it sends it for review; an owner approves what she reads', async () => {
  await tabTo(jonas, 'Review: Draft')
  await jonas.keyboard.press('Enter')
  await jonas.getByRole('menuitem', { name: 'Send for review' }).press('Enter')
  await expect.poll(status).toEqual({ status: 'review', approvedVersion: null })
  expect(await jonas.getByRole('menuitem').count()).toBe(0)
  await openBrief(mara, id)
  await mara.getByRole('button', { name: 'Review: In review' }).press('Enter')
  await mara.getByRole('menuitem', { name: 'Approve this text' }).press('Enter')
  await mara.getByText(/^Approved as version \d+/).waitFor()
  await jonas.getByText(/Mara Lindqvist approved the brief as version/).waitFor()
  await expect.poll(status).toMatchObject({ status: 'approved' })
})

test('editing what was approved makes it a draft again, with the approved version at hand', async () => {
  const { approvedVersion } = await status()
  await caretInLine(jonas, 2, 'End')
  await jonas.keyboard.type(' Or so.')
  await mara.getByRole('button', { name: 'Review: Draft' }).waitFor()
  expect(await status()).toEqual({ status: 'draft', approvedVersion })
  const link = mara.getByRole('link', { name: `approved: v${approvedVersion}` })
  await link.press('Enter')
  await mara.getByRole('heading', { name: 'What changed in The flood in the delta' }).waitFor()
  await mara.getByText('2 words inserted.').waitFor()
})

test('the history folds what was saved by itself, previews, and duplicates', async () => {
  await mara.goto(`/briefs/${id}/history`)
  const named = mara.getByRole('link', { name: 'First draft' })
  await named.waitFor()
  await mara.getByText('saved by themselves').first().waitFor()
  const approved = mara.getByRole('link', { name: 'Approved' })
  await approved.focus()
  await mara.getByRole('tooltip').getByText('Since version').waitFor()
  await mara.keyboard.press('Escape')
  await mara.getByRole('tooltip').waitFor({ state: 'detached' })
  await mara.getByRole('checkbox', { name: 'Only versions that somebody named' }).press('Space')
  await mara.getByText('saved by themselves').first().waitFor({ state: 'detached' })
  await named.press('Enter')
  await mara.getByRole('button', { name: 'Duplicate' }).press('Enter')
  await mara.getByRole('dialog').getByLabel('Title').and(mara.locator(':focus')).waitFor()
  await mara.keyboard.press('Enter')
  await textOf(mara).getByText('The minister left on Friday.').waitFor()
  expect(await readBrief(mara)).toEqual([
    'The delta floods every spring.',
    'Nobody was warned this year.',
    'The minister left on Friday.',
  ])
})
