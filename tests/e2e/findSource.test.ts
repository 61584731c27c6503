// From a misspelt name to the right sentence, its tag, the filter that finds it again, and the page
// as it was printed later: by keyboard alone.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

const address = 'https://courier.example/2019/04/07/pilots'

/** A page as a browser saves it. */
const saved = (tonnes: string) => `<!doctype html>
<!-- saved from url=(0041)${address} -->
<html lang="en"><head><meta charset="utf-8"><title>Pilots ask for a second tug | Delta Courier</title>
<link rel="canonical" href="${address}"><meta property="og:site_name" content="Delta Courier"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>
<h1>Pilots ask for a second tug</h1><p>By Jonas Weir</p><time datetime="2019-04-07">7 April 2019</time>
<p>The pilots of the delta asked on Friday for a second tug, because the first one has been at work
without a day of rest since August.</p>
<p>President Bashar al-Asad had promised them another one in spring. They carried ${tonnes} tonnes of
wheat in one month, and they said that no season had been longer.</p>
<p>The ministry answered that money for another tug would not be found before the summer.</p>
</article></body></html>`

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place, { samples: true })
  browser = await launchBrowser()
  page = await (await signedIn(browser, server)).newPage()
  await store('pilots.html', saved('40,000'))
})
afterEach(({ task }) => keepPictures(task, { page }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

/** Opens a page, and waits until its scripts have run: keys work from then on. */
async function open(path: string): Promise<void> {
  await page.goto(path)
  await page.waitForLoadState('networkidle')
}

async function store(name: string, text: string): Promise<void> {
  const form = new FormData()
  form.set('file', new File([text], name, { type: 'text/html' }))
  const headers = { cookie: await signIn(server.url), origin: server.url }
  const response = await fetch(`${server.url}/api/sources`, { method: 'POST', headers, body: form })
  if (!response.ok) throw new Error(await response.text())
}

/** Presses Tab until the focus is on what has this name; fails when the keyboard does not get there. */
async function tabTo(name: RegExp, most = 60): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element?.closest('label') ?? element
      return element?.getAttribute('aria-label') ?? label?.textContent ?? ''
    })
    if (name.test(focused)) return
  }
  throw new Error(`${most} times Tab did not reach ${name}`)
}

test('a misspelt name finds the article, which opens at the sentence', async () => {
  await open('/sources')
  await page.getByRole('columnheader', { name: 'Title' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('Assad promised')
  const hit = page.getByRole('listitem').filter({ hasText: 'Pilots ask for a second tug' })
  await hit.getByText('matched as').waitFor()
  expect(await hit.locator('b').textContent()).toMatch(/^(al-)?Asad$/)

  // Without other spellings there is nothing; with them it is back.
  await tabTo(/^Exact only/)
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: 'Nothing found in this spelling' }).waitFor()
  await tabTo(/^Exact only/)
  await page.keyboard.press('Space')
  await hit.waitFor()

  await page.keyboard.press('j')
  await tabTo(/President Bashar al-Asad had promised/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sources\/\w+\?from=\d+&to=\d+$/)
  const mark = page.locator('mark[class*=target]')
  expect((await mark.allTextContents()).join('')).toBe(
    'President Bashar al-Asad had promised them another one in spring.',
  )
  await expect.poll(async () => (await mark.first().boundingBox())?.y).toBeLessThan(900)
})

test('it is tagged, and the tag is a filter in the address', async () => {
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('t')
  await page.keyboard.type('Grain')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Remove.*grain/i }).waitFor()

  await open('/sources')
  await page.getByRole('columnheader', { name: 'Title' }).waitFor()
  await page.keyboard.press('f')
  await tabTo(/^grain/)
  await page.keyboard.press('Space')
  await page.waitForURL(/\?tag=grain$/)
  await page.getByText('1 article', { exact: true }).waitFor()
  expect(await page.locator('[data-title]').allTextContents()).toEqual([
    'Pilots ask for a second tug',
  ])
  // A step of the browser's history: Back takes the filter away.
  await page.goBack()
  await page.getByText(/^\d+ articles, the latest first$/).waitFor()
  await page.goForward()
  await page.getByRole('button', { name: /Tag: grain/ }).waitFor()
})

test('the page as it was printed later becomes a new text of the same source', async () => {
  const changed = join(place.dataFolder, 'pilots.html')
  writeFileSync(changed, saved('55,000'))
  await open('/sources/import')
  await page.getByRole('heading', { name: 'Bring articles in' }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await tabTo(/^Choose files/)
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(changed)
  await page
    .getByText(/new text of/i)
    .first()
    .waitFor()
  await page.keyboard.press('a')
  await page.getByText(/1 stored/).waitFor()

  await open('/sources?q=%2255%2C000+tonnes%22')
  await page.locator('[data-title]').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sources\/\w+$/)
  await page.getByText('55,000 tonnes').waitFor()
  await page.getByText('Texts (2)').waitFor()
})
