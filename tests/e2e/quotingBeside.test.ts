// What happens around a quotation: typing before and after it, reading on while one quotes.

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import {
  findSentence,
  openBrief,
  pickerOf,
  quoteSentence,
  readBrief,
  textOf,
} from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let headers: Record<string, string>

const closing = 'The signal mast was taken down at dusk.'
const opening = 'Its lamps went to the museum.'
const article = `The mast at Ostrand\n\nA crew came by boat. ${closing}\n\n${opening} Nobody has missed it since.`

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  headers = { cookie: await signIn(server.url), 'content-type': 'application/json' }
  await post('/api/sources', { text: article, outlet: 'Ostrand Mail', authors: ['Lea Wick'] })
  mara = await (await signedIn(browser, server)).newPage()
})
afterEach(({ task }) => keepPictures(task, { mara }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

async function post(path: string, body: unknown): Promise<{ id: string }> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.json() as Promise<{ id: string }>
}

async function newBrief(title: string): Promise<void> {
  const { id } = await post('/api/briefs', { title })
  await openBrief(mara, id)
  await mara.waitForLoadState('networkidle')
  await textOf(mara).focus()
}

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })
const quotes = () => mara.locator('.ProseMirror [data-quote]')
const verdicts = () =>
  quotes().evaluateAll((all) => all.map((quote) => quote.getAttribute('data-verdict')))

test('one writes before and after a quotation that spans two paragraphs of its source', async () => {
  await newBrief('Across paragraphs')
  await mara.keyboard.type('They write:')
  await findSentence(mara, 'signal mast taken dusk')
  for (const _word of opening.split(' ')) await mara.keyboard.press('Shift+ArrowRight')
  const across = `${closing}\n${opening}`
  await soon(() => pickerOf(mara).locator('p mark').textContent()).toBe(across)
  await mara.keyboard.press('Enter')
  await soon(() => quotes().locator('q').allTextContents()).toEqual([across])
  await soon(verdicts).toEqual(['exact'])
  await mara.keyboard.type(' So it went.')
  await soon(() => readBrief(mara)).toEqual([
    expect.stringMatching(/^They write: The signal.*dusk\.\nIts lamps.*\d So it went\.$/s),
  ])
  await mara.keyboard.press('ControlOrMeta+Home')
  await mara.keyboard.type('In May, ')
  await mara.keyboard.press('ControlOrMeta+End')
  await mara.keyboard.type(' For good.')
  await soon(() => readBrief(mara)).toEqual([
    expect.stringMatching(/^In May, They write: The signal.*\d So it went\. For good\.$/s),
  ])
  expect(await quotes().locator('q').allTextContents()).toEqual([across])
  expect(await verdicts()).toEqual(['exact'])
  expect((await mara.getByRole('status').allTextContents()).join()).not.toContain('source’s')
  // A person sees a new line, and no empty one.
  const { lines, lineHeight } = await quotes()
    .locator('q')
    .evaluate((words) => {
      const tops = [...words.getClientRects()].map(({ top }) => Math.round(top))
      const lineHeight = Number.parseFloat(getComputedStyle(words).lineHeight)
      return { lines: [...new Set(tops)].sort((a, b) => a - b), lineHeight }
    })
  expect(lines.length).toBe(2)
  expect((lines[1] ?? 0) - (lines[0] ?? 0)).toBeLessThan(lineHeight * 1.2)
})

test('an article that comes late does not take the focus from whoever writes on', async () => {
  await newBrief('Late')
  await quoteSentence(mara, 'signal mast taken dusk')
  await mara.keyboard.type(' And then')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const asked = mara.waitForRequest(/\/api\/sources\/[^/?]+$/)
  await mara.route(/\/api\/sources\/[^/?]+$/, async (route) => {
    await held
    await route.continue()
  })
  await quotes().locator('q').click()
  await asked
  await textOf(mara).focus()
  await mara.keyboard.press('ControlOrMeta+End')
  await mara.locator('.ProseMirror-selectednode').waitFor({ state: 'detached' })
  await mara.keyboard.type(' one')
  release()
  await mara.locator('[data-scroller]').getByText('Nobody has missed it since').waitFor()
  await mara.keyboard.type(' more word')
  await soon(() => readBrief(mara)).toEqual([expect.stringMatching(/And then one more word$/)])
  await mara.unroute(/\/api\/sources\/[^/?]+$/)
})

test('an article beside the page does not make the page itself scroll', async () => {
  await newBrief('Long article')
  const paragraphs = Array.from({ length: 120 }, (_, at) => `Buoy ${at} was repainted in spring.`)
  await post('/api/sources', {
    text: ['All the buoys of the sound', ...paragraphs].join('\n\n'),
    outlet: 'Sound Gazette',
  })
  await quoteSentence(mara, 'Buoy 119 repainted')
  await quotes().locator('q').click()
  await mara.locator('[data-scroller]').getByText('Buoy 119 was repainted').waitFor()
  const overhang = () =>
    mara.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  await soon(overhang).toBeLessThanOrEqual(0)
})
