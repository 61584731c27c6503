// The library as a person meets it: import with mistakes, look, store, search, archive.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { dropFiles } from './dropFiles.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let page: Page
beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  page = await (await signedIn(browser, server)).newPage()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

const ferry = `The ferry returns to the harbour

By Ines Calder

The ferry returned to the harbour on Monday evening with all of its passengers, the port said.

Its captain told reporters that the crossing had been calm, and that the engines had held.`

const untitled = `the toll was raised for the third time this year, as the council of the harbour announced.

the owners of the ships had asked for another summer without it, but nobody listened to them.`

/** Opens a page, and waits until its scripts have run: keys and drops work from then on. */
async function open(path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}

function write(name: string, text: string): string {
  const path = join(place.dataFolder, name)
  writeFileSync(path, text)
  return path
}

test('a file that fails stops no other, and nothing typed is lost by a refusal', async () => {
  await open('/sources')
  await page.getByRole('heading', { name: 'Start with an article' }).waitFor()
  await dropFiles(page, 'body', [
    write('ferry.txt', ferry),
    write('empty.txt', ''),
    write('menu.txt', 'Home\nNews\nSport'),
    write('toll.txt', untitled),
  ])
  await page.getByText('2 to look at and store · 2 failed').waitFor()
  await page.getByRole('button', { name: 'The ferry returns to the harbour' }).click()
  await page.getByText('The text does not state the outlet. Do you know it?').waitFor()

  // Nothing states its title: the row has the file's name.
  const untitledRow = page.getByRole('listitem').filter({ hasText: 'Needs a title' })
  await untitledRow.getByRole('button', { name: 'toll.txt', exact: true }).click()
  await page.getByLabel('Outlet').fill('Delta Courier')
  await page.getByRole('button', { name: 'Store', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'Give the article a title.' }).first().waitFor()
  expect(await page.getByLabel('Outlet').inputValue()).toBe('Delta Courier')
  // The person goes on where something is missing.
  await page.keyboard.type('Tolls rise again')
  await page.getByRole('button', { name: 'Store all 2' }).click()
  await page.getByText('2 stored · 2 failed').waitFor()
})

test('the library is searched and walked with the keyboard', async () => {
  await open('/sources')
  const titles = page.locator('[data-title]')
  await titles.first().waitFor()
  expect(await titles.count()).toBe(2)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await titles.nth(1).evaluate((title) => title === document.activeElement)).toBe(true)
  await page.keyboard.press('/')
  await page.keyboard.type('captain "been calm"')
  await page.locator('mark').first().waitFor()
  expect(await page.locator('mark').allTextContents()).toEqual(['captain', 'calm'])
  await page.waitForURL(/\?q=captain/)
  await page.reload()
  expect(await page.getByRole('searchbox').inputValue()).toBe('captain "been calm"')
  // The way back to the whole library is the link that leads to it.
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await page.waitForURL(/\/sources$/)
  await page.getByRole('columnheader', { name: 'Title' }).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sources\/\w+$/)
})

test('an archived article leaves the list and comes back', async () => {
  await open('/sources')
  const row = page.getByRole('row', { name: /Tolls rise again/ })
  await row.getByRole('button', { name: /Actions/ }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByLabel('Archived').check()
  await row.getByRole('button', { name: /Actions/ }).click()
  await page.getByRole('menuitem', { name: 'Bring back' }).click()
  await page.getByRole('heading', { name: 'Nothing is archived' }).waitFor()
})
