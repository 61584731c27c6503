// How a brief was written, played back: by keyboard, with what a colleague wrote in her name.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { violations } from './axe.ts'
import { openBrief, textOf } from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let briefId: string

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  await addColleague(server)
  const headers = { cookie: await signIn(server.url), 'content-type': 'application/json' }
  const made = await fetch(`${server.url}/api/briefs`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: 'Frost on the canal' }),
  })
  briefId = ((await made.json()) as { id: string }).id
  mara = await (await signedIn(browser, server)).newPage()
})
afterEach(({ task }) => keepPictures(task, { mara }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

const shown = (page: Page) => page.locator('.ProseMirror')
const words = (page: Page) =>
  shown(page).evaluate((root) => {
    const copy = root.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.remote-caret')) caret.remove()
    return copy.textContent
  })

test('what two people wrote is stepped through, scrubbed and played', async () => {
  const jonas = await (await signedIn(browser, server, colleague)).newPage()
  await openBrief(mara, briefId)
  await textOf(mara).click()
  await mara.keyboard.type('Ice')
  await openBrief(jonas, briefId)
  await textOf(jonas).click()
  await jonas.keyboard.press('ControlOrMeta+End')
  await jonas.keyboard.type(' melts')
  await expect.poll(() => textOf(mara).textContent()).toContain('Ice melts')
  await jonas.close()

  await mara.goto(`/briefs/${briefId}/history`)
  await mara.getByRole('link', { name: 'Play back how it was written' }).click()
  const bar = mara.getByRole('region', { name: 'Playback' })
  await bar.waitFor()
  await expect.poll(() => words(mara)).toBe('Ice melts')
  expect(await bar.textContent()).toContain(colleague.name)
  expect(await violations(mara)).toEqual([])

  // One edit back: a letter of the colleague's, at whose place her caret is drawn.
  await mara.keyboard.press('ArrowLeft')
  await expect.poll(() => words(mara)).toBe('Ice melt')
  expect(await shown(mara).locator('.remote-caret').getAttribute('data-name')).toBe(colleague.name)
  await mara.keyboard.press('ArrowRight')
  await expect.poll(() => words(mara)).toBe('Ice melts')

  const slider = mara.getByRole('slider', { name: 'Moment' })
  await slider.press('Home')
  await expect.poll(() => words(mara)).toBe('')
  expect(await slider.getAttribute('aria-valuetext')).toContain('Before the first word')
  await mara.getByRole('combobox', { name: 'Speed' }).selectOption('64')
  await mara.getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => words(mara)).toBe('Ice melts')
  await mara.getByRole('button', { name: 'Play' }).waitFor()
})

test('a narrow window has everything, without scrolling sideways', async () => {
  await mara.setViewportSize({ width: 390, height: 844 })
  await mara.goto(`/briefs/${briefId}/playback`)
  await mara.getByRole('region', { name: 'Playback' }).waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await mara.emulateMedia({ colorScheme })
    expect(await violations(mara), colorScheme).toEqual([])
  }
  expect(
    await mara.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    ),
  ).toBeLessThanOrEqual(0)
})
