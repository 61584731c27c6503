// How a brief cites: styles, notes, citations without a quotation, by the keyboard.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { violations } from './axe.ts'
import { caretAtEndOf, openBrief, textOf } from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let jonas: Page
let briefId: string
const trouble: string[] = []

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place, { samples: true })
  browser = await launchBrowser()
  await addColleague(server)
  mara = await (await signedIn(browser, server)).newPage()
  jonas = await (await signedIn(browser, server, colleague)).newPage()
  for (const page of [mara, jonas]) {
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text())
    })
  }
  const headers = { cookie: await signIn(server.url) }
  briefId = (await (await fetch(`${server.url}/api/briefs`, { headers })).json()).briefs[0].id
  for (const page of [mara, jonas]) {
    await openBrief(page, briefId)
    await page.waitForLoadState('networkidle')
  }
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

/** A style is fetched and read first, on a busy machine. */
const patient = { timeout: 15_000 }

const notesOf = (page: Page) => page.getByRole('region', { name: 'Notes' }).getByRole('listitem')
const marksOf = (page: Page) =>
  page.locator('.ProseMirror :is([data-quote] a, cite[data-citation])').allInnerTexts()

async function openCitations(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Citations' })
  if (!(await tab.isVisible())) await page.keyboard.press('ControlOrMeta+\\')
  await tab.click()
  await page.getByLabel('Citation style').waitFor()
}

test('sets a numbered note for each quotation, and a bibliography', async () => {
  await expect.poll(() => notesOf(mara).count(), patient).toBeGreaterThan(3)
  const count = await notesOf(mara).count()
  expect(await marksOf(mara)).toEqual(Array.from({ length: count }, (_, at) => String(at + 1)))
  const entries = mara.getByRole('region', { name: 'Bibliography' }).getByRole('listitem')
  await expect.poll(() => entries.count(), patient).toBeGreaterThan(2)
  expect(await notesOf(mara).first().innerText()).toMatch(/para\. \d+/)
})

test('cites a source without quoting it, by the keyboard, and numbers the rest anew', async () => {
  const before = await notesOf(mara).count()
  await textOf(mara).locator('p').first().click()
  await mara.waitForTimeout(200)
  await mara.keyboard.press('ControlOrMeta+Home')
  await mara.keyboard.type('/cite')
  await mara.getByRole('option', { name: 'Cite a source' }).waitFor()
  await mara.keyboard.press('Enter')
  const form = mara.getByRole('form', { name: 'Cite a source' })
  await form.getByRole('combobox', { name: 'Source' }).waitFor()
  await mara.keyboard.type('convoy')
  await form.getByRole('option').first().waitFor()
  await mara.keyboard.press('Enter')
  await form.getByRole('group').waitFor()
  expect(await violations(mara)).toEqual([])
  await form.getByLabel('Number of the place').fill('p. 12')
  await form.getByLabel('Before').fill('see')
  await mara.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  await expect.poll(() => notesOf(mara).count(), patient).toBe(before + 1)
  expect(await marksOf(mara)).toEqual(Array.from({ length: before + 1 }, (_, at) => String(at + 1)))
  await expect.poll(() => notesOf(mara).first().innerText(), patient).toMatch(/See .*12/s)
  await expect.poll(() => notesOf(jonas).count(), patient).toBe(before + 1)
})

test('opens a citation with Enter and takes another place for it', async () => {
  await textOf(mara).locator('p').first().click()
  await mara.waitForTimeout(200)
  await mara.keyboard.press('ControlOrMeta+Home')
  await mara.keyboard.press('ArrowRight')
  await mara.keyboard.press('Enter')
  const form = mara.getByRole('form', { name: 'Citation' })
  await form.getByLabel('Number of the place').fill('7')
  await form.getByLabel('Place', { exact: true }).selectOption('Paragraph')
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await form.waitFor({ state: 'detached' })
  await expect.poll(() => notesOf(mara).first().innerText(), patient).toMatch(/para\. 7/)
})

test('cites in the text of all who read the brief once one of them chooses so', async () => {
  await openCitations(mara)
  await mara.getByLabel('Citation style').selectOption('APA, 7th edition')
  for (const page of [mara, jonas]) {
    await expect
      .poll(async () => (await marksOf(page)).join(' '), patient)
      .toMatch(/\(.+, (\d{4}|n\.d\.).*\)/)
    await page.getByRole('heading', { name: 'References' }).waitFor()
    expect(await notesOf(page).count()).toBe(0)
  }
  await mara.getByLabel('Language of citations').selectOption('Deutsch')
  await expect.poll(async () => (await marksOf(mara)).join(' '), patient).toMatch(/Abs\./)
  expect(await violations(mara)).toEqual([])
})

test('says who is quoted, and through whom', async () => {
  await openCitations(mara)
  await mara.getByLabel('Language of citations').selectOption('English (US)')
  await mara.getByLabel('Citation style').selectOption('Chicago, notes')
  await expect.poll(() => notesOf(mara).count(), patient).toBeGreaterThan(3)
  await mara.getByRole('button', { name: 'Change citation 2', exact: true }).press('Enter')
  const form = mara.getByRole('form', { name: 'Citation of this quotation' })
  await form.getByLabel('Who says it').fill('Harbour master Ilan Reyes')
  await form.getByLabel('Taken from').fill('Strait Ledger')
  await form.getByRole('button', { name: 'Save' }).press('Enter')
  await expect
    .poll(() => notesOf(jonas).nth(1).innerText(), patient)
    .toMatch(/Harbour master Ilan Reyes, quoted in Strait Ledger, as quoted in /)
})

test('copies a passage with its citations', async () => {
  const before = await notesOf(mara).count()
  const paragraph = textOf(mara)
    .locator('p', { has: mara.locator('cite[data-citation]') })
    .first()
  await paragraph.click()
  await mara.waitForTimeout(200)
  await mara.keyboard.press('ControlOrMeta+Home')
  await mara.keyboard.press('Shift+ArrowRight')
  await mara.keyboard.press('ControlOrMeta+c')
  await mara.keyboard.press('ControlOrMeta+End')
  // The editor learns with the next frame where the caret is.
  await mara.waitForTimeout(200)
  await mara.keyboard.press('ControlOrMeta+v')
  await expect.poll(() => notesOf(mara).count(), patient).toBe(before + 1)
  const ids = await textOf(mara)
    .locator('cite[data-citation]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-citation')))
  expect(new Set(ids).size).toBe(ids.length)
  expect(trouble).toEqual([])
})

test('its panel stays with a citation that a colleague pushes down, and goes with it', async () => {
  await openCitations(mara)
  await mara.getByRole('button', { name: 'Change citation 1', exact: true }).press('Enter')
  const form = mara.getByRole('form', { name: 'Citation' })
  await form.waitFor()
  const cited = textOf(mara).locator('cite[data-citation]').first()
  /** Whether the panel stands right under the citation. */
  const isUnder = async () => {
    const [mark, panel] = [await cited.boundingBox(), await form.boundingBox()]
    const distance = (panel?.y ?? Number.NaN) - (mark?.y ?? 0)
    return distance > 0 && distance < 60
  }
  await expect.poll(isUnder).toBe(true)
  const place = (await form.boundingBox())?.y ?? 0
  await textOf(jonas).locator('p').first().click()
  await jonas.waitForTimeout(200)
  await jonas.keyboard.press('ControlOrMeta+Home')
  await jonas.keyboard.type('Written above it.')
  await jonas.keyboard.press('Enter')
  await textOf(mara).getByText('Written above it.').waitFor()
  await expect.poll(isUnder).toBe(true)
  expect((await form.boundingBox())?.y).toBeGreaterThan(place)
  await textOf(jonas).locator('cite[data-citation]').first().click()
  const theirs = jonas.getByRole('form', { name: 'Citation' })
  await theirs.getByRole('button', { name: /^Remove/ }).press('Enter')
  await form.waitFor({ state: 'detached' })
  await mara.getByText('This citation is gone: a colleague has removed it.').waitFor()
})

test('a passage with its quotations and citations is copied into another brief', async () => {
  const paragraph = textOf(mara)
    .locator('p', { has: mara.locator('[data-quote]') })
    .first()
  const words = await paragraph.locator('[data-quote] q').allInnerTexts()
  await paragraph.click({ position: { x: 4, y: 6 } })
  await mara.waitForTimeout(200)
  await mara.keyboard.press('Home')
  for (let line = 0; line < 12; line += 1) await mara.keyboard.press('Shift+ArrowDown')
  await mara.waitForTimeout(200)
  await mara.keyboard.press('ControlOrMeta+c')
  const made = await fetch(`${server.url}/api/briefs`, {
    method: 'POST',
    headers: { cookie: await signIn(server.url), 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Another brief' }),
  })
  await openBrief(mara, ((await made.json()) as { id: string }).id)
  await textOf(mara).click()
  await mara.waitForTimeout(200)
  await mara.keyboard.press('ControlOrMeta+v')
  const copied = textOf(mara).locator('[data-quote]')
  await copied.first().waitFor()
  const taken = await copied.locator('q').allInnerTexts()
  expect(taken.slice(0, words.length)).toEqual(words)
  await expect.poll(() => copied.first().getAttribute('data-verdict'), patient).toBe('exact')
  await expect
    .poll(() => notesOf(mara).count(), patient)
    .toBe(await marksOf(mara).then((all) => all.length))
  expect((await marksOf(mara))[0]).toBe('1')
  const entries = mara.getByRole('region', { name: 'Bibliography' }).getByRole('listitem')
  await expect.poll(() => entries.count(), patient).toBeGreaterThan(0)
  await openBrief(mara, briefId)
})

const houseStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Kessa desk</title><id>https://desk.example/kessa</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="."><text value="See "/><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`

test('a house style is added in the settings, or refused with a reason, and set', async () => {
  await mara.goto('/settings')
  const input = mara.locator('input[type=file]').first()
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/xml',
    buffer: Buffer.from(text),
  })
  await input.setInputFiles(file('notes.csl', '<html><p>No style</p></html>'))
  const alert = mara.getByRole('alert').filter({ hasText: /style/i })
  await alert.first().waitFor()
  await input.setInputFiles(file('kessa.csl', houseStyle))
  await mara.getByRole('list', { name: 'House styles' }).getByText('Kessa desk').waitFor()
  await openBrief(mara, briefId)
  await openCitations(mara)
  await mara.getByLabel('Citation style').selectOption('Kessa desk')
  await expect.poll(() => notesOf(jonas).first().innerText(), patient).toMatch(/See .+\./)
})

test('prints notes and bibliography under the text', async () => {
  await mara.emulateMedia({ media: 'print' })
  await expect.poll(() => notesOf(mara).first().isVisible(), patient).toBe(true)
  await mara.emulateMedia({ media: null })
  await caretAtEndOf(mara, (await textOf(mara).locator('p').last().innerText()).slice(0, 20))
})
