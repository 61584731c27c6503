// From the first visit to a second person: set-up, invitation, sign-in, list of briefs, signing out.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { owner, type RunningServer, startServer } from '../support/server.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place, { withOwner: false })
  browser = await launchBrowser()
  page = await (await browser.newContext({ baseURL: server.url })).newPage()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

const titles = () => page.locator('tbody [data-row-link]').allTextContents()

test('the first visit sets the workspace up, and says beside the field what is wrong', async () => {
  await page.goto('/')
  await page.waitForURL('**/setup')
  await page.getByLabel('Name of the workspace').fill('Levant desk')
  await page.getByLabel('Your name').fill(owner.name)
  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Set up the workspace' }).click()
  await page.getByText('The password needs at least 10 characters.').waitFor()
  expect(await page.getByLabel('Password').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Set up the workspace' }).click()
  await page.getByRole('heading', { name: 'No briefs yet' }).waitFor()
  await page.goto('/setup')
  await page.waitForURL(`${server.url}/`)
})

test('a brief is made, found, renamed and archived without the mouse', async () => {
  for (const title of ['Harbour tolls', 'Fuel imports']) {
    await page.goto('/')
    await page.getByRole('heading', { name: 'Briefs', exact: true }).waitFor()
    // The keys work once the page's scripts have run.
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('n')
    await page.getByLabel('Title').fill(title)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/briefs/*')
  }
  await page.goto('/')
  await page.getByRole('link', { name: 'Fuel imports' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await titles()).toEqual(['Fuel imports', 'Harbour tolls'])
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('r')
  await page.keyboard.press('Enter')
  await page.getByLabel('Title').waitFor()
  await page.keyboard.type('Tolls in the harbour')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Tolls in the harbour' }).waitFor()
  await page.getByRole('button', { name: 'Actions for Fuel imports' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Archive' }).press('Enter')
  await page.getByText('Archived “Fuel imports”').waitFor()
  await page.getByRole('link', { name: 'Archived' }).click()
  await page.getByRole('link', { name: 'Fuel imports' }).waitFor()
})

test('the commands go to a brief by words of its title', async () => {
  await page.goto('/settings')
  await page.getByRole('heading', { name: 'Members' }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Command' }).fill('harb')
  await page.getByRole('option', { name: 'Tolls in the harbour' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/briefs/*')
})

test('an invited reader joins, reads, and loses access when removed', async () => {
  await page.goto('/settings')
  await page.getByLabel('Role', { exact: true }).selectOption('reader')
  await page.getByLabel('For whom').fill('The principal')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByLabel('Invitation link').inputValue()

  const guest = await (await browser.newContext({ baseURL: server.url })).newPage()
  await guest.goto(link)
  await guest.getByText('invites you as a reader').waitFor()
  await guest.getByLabel('Your name').fill('Dana Haddad')
  await guest.getByLabel('E-mail address').fill('dana@desk.example')
  await guest.getByLabel('Password').fill('a password for dana')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.getByRole('link', { name: 'Tolls in the harbour' }).waitFor()
  expect(await guest.getByRole('button', { name: 'New brief' }).count()).toBe(0)
  await guest.goto(link)
  await guest.getByText('has been used already').waitFor()

  await page.reload()
  await page.getByRole('button', { name: 'Remove Dana Haddad' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await guest.goto('/settings')
  await guest.waitForURL('**/sign-in?next=%2Fsettings')
  await guest.context().close()
})

test('signing out and in again comes back to the page that was asked for', async () => {
  await page.goto('/')
  await page.getByRole('button', { name: owner.name }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.goto('/settings')
  await page.getByLabel('E-mail address').fill(owner.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('The address or the password is wrong.').waitFor()
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/settings')
})
