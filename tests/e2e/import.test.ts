// A folder of mixed files through the preview, by keyboard alone; then what a mouse can do besides.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { keepPictures } from './keepPictures.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let page: Page
let folder: string
beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  page = await (await signedIn(browser, server)).newPage()
  folder = join(place.dataFolder, 'dossier')
  writeDossier()
})
afterEach(({ task }) => keepPictures(task, { page }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

const article = (title: string, subject: string) => `${title}

By Ines Calder

The ${subject} returned to the harbour on Monday evening with all of its crew, the port said.

Its captain told reporters that the crossing had been calm, and that the engines had held.

The port authority will decide on Thursday whether the northern route opens before spring.`

const webPage = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Pilots ask for a second tug | Delta Courier</title>
<meta property="og:site_name" content="Delta Courier"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article>
<h1>Pilots ask for a second tug</h1><p>By Jonas Weir</p>
<p>The pilots of the delta asked on Friday for a second tug, because the first one has been at work
without a day of rest since August.</p>
<p>They said that the season had been longer than any that they could remember, and that the crews
were tired.</p>
<p>The ministry answered that money for another tug would not be found before the summer.</p>
</article></body></html>`

const records = `TY  - RPRT
TI  - Ports of the delta: a survey
AU  - Lund, Ada
PY  - 2012
ER  -
`

function writeDossier(): void {
  const bytes = (text: string) => new TextEncoder().encode(text)
  mkdirSync(join(folder, 'web'), { recursive: true })
  writeFileSync(join(folder, '1 ferry.txt'), article('The ferry returns to the harbour', 'ferry'))
  writeFileSync(join(folder, '2 empty.txt'), '')
  writeFileSync(join(folder, '3 broken.bin'), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]))
  writeFileSync(join(folder, '4 list.ris'), records)
  writeFileSync(
    join(folder, '5 more.zip'),
    zipSync({
      'tanker.txt': bytes(article('The tanker waits for the pilot', 'tanker')),
      '../escape.txt': bytes(article('The way out', 'boat')),
    }),
  )
  writeFileSync(join(folder, '.DS_Store'), 'junk')
  writeFileSync(join(folder, 'web/page.html'), webPage)
}

/** Waits until the keys go where they are meant to. */
const focusIn = (selector: string) =>
  page.waitForFunction((within) => document.activeElement?.closest(within), selector)

const rowOf = (name: string) => page.getByRole('listitem').filter({ hasText: name })
const sources = async () => {
  const cookie = await signIn(server.url)
  const answer = await fetch(`${server.url}/api/sources`, { headers: { cookie } })
  const list = (await answer.json()) as {
    sources: { title: string; outlet: string | null; tags: string[]; words: number }[]
  }
  return list.sources.toSorted((a, b) => a.title.localeCompare(b.title))
}

test('a folder of mixed files is looked at, corrected and stored by keyboard alone', {
  timeout: 240_000,
}, async () => {
  await page.goto('/sources/import')
  await page.getByRole('heading', { name: 'Bring articles in' }).waitFor()
  // The dialog of the operating system is not the page's; what it answers is.
  await page.getByLabel('Folder to import').setInputFiles(folder)
  await page.getByText('4 to look at and store · 3 failed').waitFor()
  expect(await page.getByRole('list', { name: 'Files' }).getByRole('listitem').count()).toBe(7)

  // Each that failed says why.
  await expect.poll(() => rowOf('2 empty.txt').textContent()).toContain('The file is empty.')
  await expect.poll(() => rowOf('escape.txt').textContent()).toContain('leads out of the ZIP')
  expect(await rowOf('3 broken.bin').textContent()).toMatch(/Failed.*\./)

  // The first row is opened; Enter goes on in it.
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '1 ferry.txt' }).waitFor()
  const lines = page.locator('input[data-line]')
  const before = await page.getByText(/\d+ of \d+ lines/).textContent()
  await lines.last().waitFor()
  // Tab leads from the fields to the lines of the text, arrows from line to line.
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.matches('[data-line]'))) break
  }
  for (let line = await lines.count(); line > 1; line -= 1) await page.keyboard.press('j')
  await page.keyboard.press('Space')
  expect(await lines.last().isChecked()).toBe(false)
  expect(await page.getByText(/\d+ of \d+ lines/).textContent()).not.toBe(before)

  // Back to the row, and to its first field: a field is edited, tags are set.
  await page.keyboard.press('Escape')
  await focusIn('[data-row]')
  await page.keyboard.press('e')
  await focusIn('textarea')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('The ferry is back')
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.getByLabel('Tags').evaluate((field) => field === document.activeElement)) break
  }
  await page.keyboard.type('Ports, ice')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await focusIn('[data-row]')

  // Two are marked and given the same outlet.
  await page.keyboard.press('x')
  await page.keyboard.press('End')
  await page.getByRole('heading', { name: 'page.html' }).waitFor()
  await focusIn('[data-current]')
  await page.keyboard.press('Space')
  await page.getByText('2 marked', { exact: true }).waitFor()
  await page.keyboard.press('e')
  await focusIn('dialog input')
  await page.keyboard.type('Delta Courier')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  // Out of the entry, then no marks.
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'page.html' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.getByText('2 marked', { exact: true }).waitFor({ state: 'detached' })

  await page.keyboard.press('a')
  await page.getByText('4 stored · 3 failed').waitFor()
  const stored = await sources()
  expect(stored.map(({ title, outlet, tags }) => [title, outlet, tags])).toEqual([
    ['Pilots ask for a second tug', 'Delta Courier', []],
    ['Ports of the delta: a survey', null, []],
    ['The ferry is back', 'Delta Courier', ['ice', 'ports']],
    ['The tanker waits for the pilot', null, []],
  ])
  // What was excluded is not in the text: as many words as the other, less a paragraph.
  const [ferry, tanker] = [stored[2]?.words ?? 0, stored[3]?.words ?? 0]
  expect(tanker - ferry).toBe(14)
})

test('what is there already says so with a link; the list can be filtered', async () => {
  await page.getByLabel('Files to import').setInputFiles(join(folder, '5 more.zip'))
  const row = rowOf('tanker.txt').filter({ hasText: 'There already' })
  await row.getByRole('link', { name: 'The tanker waits for the pilot' }).waitFor()
  await page.getByLabel(/^Failed/).check({ force: true })
  await expect.poll(() => page.getByRole('list', { name: 'Files' }).innerText()).toMatch(/escape/)
  expect(await page.getByRole('list', { name: 'Files' }).getByRole('listitem').count()).toBe(4)
})

test('text, pages and addresses are pasted', async () => {
  await page.reload()
  await page.getByRole('heading', { name: 'Bring articles in' }).waitFor()
  await page.evaluate(
    async ([html, text]) => {
      const blob = (content: string, type: string) => new Blob([content], { type })
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': blob(html ?? '', 'text/html'),
          'text/plain': blob(text ?? '', 'text/plain'),
        }),
      ])
    },
    [webPage.replaceAll('second tug', 'third tug'), 'Pilots ask for a third tug'],
  )
  await page.keyboard.press('ControlOrMeta+v')
  // A single article is opened at once.
  await page.getByRole('heading', { name: 'Pasted page.html' }).waitFor()
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue())
    .toMatch(/^Pilots ask for a third tug/)

  await page.getByRole('button', { name: 'Paste…' }).click()
  await page
    .getByLabel('A text, or addresses one a line')
    .fill('http://127.0.0.1:1/\nlocalhost.test/a')
  await page.getByRole('button', { name: 'Fetch 2 pages' }).click()
  await page.getByText('1 to look at and store · 2 failed').waitFor()
  // The server fetches from the public internet only.
  expect(await rowOf('127.0.0.1').textContent()).toMatch(/Failed/)
})

test('cancelling leaves nothing behind, says so, and can be undone', async () => {
  await page.getByRole('button', { name: 'Cancel all' }).click()
  await page.getByText('3 are off the list, not stored.').waitFor()
  await page.getByRole('heading', { name: 'Bring articles in' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('1 to look at and store · 2 failed').waitFor()
  expect(await sources()).toHaveLength(4)
})

test('without a network everything waits, and goes on by itself', async () => {
  await page.context().setOffline(true)
  await page.getByLabel('Files to import').setInputFiles([join(folder, '1 ferry.txt')])
  await page.getByText('The server cannot be reached.').waitFor()
  await page.context().setOffline(false)
  await page.getByText('The server cannot be reached.').waitFor({ state: 'detached' })
  await page.getByText('2 to look at and store · 2 failed').waitFor()
})

test('on a phone the list and the entry take turns', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'The ferry returns to the harbour' }).click()
  await page.getByRole('heading', { name: '1 ferry.txt' }).waitFor()
  expect(await page.getByRole('list', { name: 'Files' }).isVisible()).toBe(false)
  await page.getByRole('button', { name: 'The list' }).click()
  await page.getByRole('list', { name: 'Files' }).waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
})
