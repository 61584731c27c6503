// What the checks find while people write: by keyboard, with a colleague who sees it at once.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { seedFiles } from '../support/seeds.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { violations } from './axe.ts'
import { dropFiles } from './dropFiles.ts'
import { caretAtEndOf, openBrief, quoteSentence, readBrief, textOf } from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let jonas: Page
let briefId: string

const stated =
  'The lock keeper wrote that no barge had passed the upper gates of the canal since the frost.'
const second = 'A clerk of the town noted the level of the water on every morning of that month.'
const article = `The canal freezes over\n\n${stated}\n\n${second}`

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  await addColleague(server)
  const headers = { cookie: await signIn(server.url), 'content-type': 'application/json' }
  const post = async (path: string, body: unknown) =>
    (
      await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json() as Promise<{ id: string }>
  await post('/api/sources', { text: article, outlet: 'Canal Post', published: '2030-01-20' })
  briefId = (await post('/api/briefs', { title: 'Frost on the canal' })).id
  mara = await (await signedIn(browser, server)).newPage()
  jonas = await (await signedIn(browser, server, colleague)).newPage()
  await openBrief(mara, briefId)
  await openBrief(jonas, briefId)
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

const uncited = (page: Page) => page.locator('.ProseMirror [data-uncited]')
const menu = (page: Page) => page.getByRole('dialog', { name: 'Words without a citation' })
const tab = (page: Page) => page.getByRole('tab', { name: /^Checks/ })

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('ControlOrMeta+v')
}

/** Opens the menu of the uncited words in the caret's block. */
async function ask(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+.')
  await menu(page).waitFor()
}

test('words pasted from an article are underlined, and cited from the menu', async () => {
  await textOf(mara).click()
  await mara.keyboard.type('We know this. ')
  await paste(mara, stated)
  await uncited(mara).first().waitFor()
  expect((await uncited(mara).allTextContents()).join('')).toBe(stated.slice(0, -1))
  await expect.poll(() => tab(mara).textContent()).toMatch(/^Checks1/)
  await mara
    .getByRole('status')
    .filter({ hasText: /1 passage stands in a source and is not cited/ })
    .waitFor({ state: 'attached' })
  await ask(mara)
  await menu(mara).getByRole('button', { name: 'The canal freezes over' }).waitFor()
  expect(await menu(mara).textContent()).toContain('Canal Post, 20 January 2030')
  expect(await violations(mara)).toEqual([])
  // What one does most often has the focus.
  await mara.keyboard.press('Enter')
  await mara.locator('.ProseMirror cite[data-items], .ProseMirror [data-citation]').waitFor({
    state: 'attached',
  })
  await expect.poll(() => uncited(mara).count()).toBe(0)
})

test('words that a colleague pastes are underlined for both, and stay so while others type', async () => {
  await mara.keyboard.press('End')
  await mara.keyboard.press('Enter')
  await mara.keyboard.type('More follows.')
  await textOf(jonas).getByText('More follows.').waitFor()
  await caretAtEndOf(jonas, 'More follows.')
  await jonas.keyboard.press('Enter')
  await paste(jonas, second)
  await uncited(jonas).first().waitFor()
  await uncited(mara).first().waitFor()
  await mara.keyboard.type(' She writes on.')
  expect(await uncited(mara).count()).toBeGreaterThan(0)
  await textOf(jonas).getByText('She writes on.').waitFor()
  expect(await uncited(jonas).count()).toBeGreaterThan(0)
})

test('they are ignored with a reason that a colleague reads at once, and asked again', async () => {
  await ask(jonas)
  await jonas.keyboard.press('Tab')
  await jonas.keyboard.press('Tab')
  await jonas.keyboard.press('Enter')
  await jonas.keyboard.type('The clerk’s own words, named above.')
  await jonas.keyboard.press('Enter')
  await expect.poll(() => uncited(mara).count()).toBe(0)
  await expect.poll(() => uncited(jonas).count()).toBe(0)
  await tab(mara).click()
  await mara.getByRole('button', { name: 'Show 1 decided' }).click()
  const panel = mara.getByRole('tabpanel', { name: /Checks/ })
  await panel.getByText('The clerk’s own words, named above.').waitFor()
  expect(await panel.textContent()).toMatch(/Waived by Jonas Weiß, just now/)
  await panel.getByRole('button', { name: 'Undo' }).click()
  await uncited(jonas).first().waitFor()
})

test('they become a quotation from the list of checks', async () => {
  const panel = mara.getByRole('tabpanel', { name: /Checks/ })
  await panel.getByRole('button', { name: 'Mark as quotation' }).focus()
  await mara.keyboard.press('Enter')
  const quote = mara.locator('.ProseMirror [data-quote]')
  await quote.waitFor()
  expect(await quote.getAttribute('data-verdict')).toBe('exact')
  await expect.poll(() => uncited(mara).count()).toBe(0)
  await panel.getByText(/Nothing open|1 open finding/).waitFor()
})

test('quotation marks without a citation are listed, and lead to their place', async () => {
  await mara.locator('.ProseMirror').focus()
  await mara.keyboard.press('ControlOrMeta+End')
  await mara.keyboard.press('Enter')
  await mara.keyboard.type('He said “nobody knows what the spring brings” there.')
  const panel = mara.getByRole('tabpanel', { name: /Checks/ })
  const words = panel.getByRole('button', { name: '“nobody knows what the spring brings”' })
  await words.focus()
  await mara.keyboard.press('Enter')
  const selected = () => mara.evaluate(() => String(getSelection()))
  await expect.poll(selected).toBe('“nobody knows what the spring brings”')
  expect(await violations(mara)).toEqual([])
})

test.skipIf(seedFiles.length === 0)(
  'three counts of the dead are found as differing, and ruled for everybody',
  async () => {
    await mara.goto('/sources')
    await mara.waitForLoadState('networkidle')
    await dropFiles(mara, 'main', [...seedFiles])
    await mara.getByRole('button', { name: 'Store all 5' }).click()
    await mara.getByText('5 stored').waitFor()
    await openBrief(mara, briefId)
    await textOf(mara).click()
    await mara.keyboard.press('ControlOrMeta+End')
    for (const words of [
      'UN estimates Syrian regime killed',
      'civil war left people dead',
      'de-escalate tensions activists',
    ]) {
      await mara.keyboard.press('Enter')
      await mara.keyboard.type('As one has it: ')
      await quoteSentence(mara, words)
    }
    await tab(mara).click()
    const figures = mara.getByRole('region', { name: /Figures that differ/ })
    await figures.waitFor()
    expect(await figures.getByRole('listitem').getByRole('button').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^over 10,000/),
        expect.stringMatching(/^over 30,000/),
        expect.stringMatching(/^over 40,000/),
      ]),
    )
    await figures.getByRole('button', { name: 'Superseded…' }).focus()
    await mara.keyboard.press('Enter')
    await mara.keyboard.type('Each is a later count of the same war.')
    await mara.keyboard.press('Enter')
    await figures.waitFor({ state: 'detached' })
    await tab(jonas).click()
    await jonas.getByRole('button', { name: /Show \d+ decided/ }).click()
    await jonas.getByText('Each is a later count of the same war.').waitFor()
    expect(
      await jonas.getByRole('region', { name: /Figures that differ/ }).textContent(),
    ).toContain('Superseded by Mara Lindqvist')
    expect(await violations(jonas)).toEqual([])
  },
)

test.skipIf(seedFiles.length === 0)(
  'a sentence pasted from such an article is underlined',
  async () => {
    const answer = await fetch(`${server.url}/api/search?q=civil+war+left+dead&limit=1`, {
      headers: { cookie: await signIn(server.url) },
    })
    const { hits } = (await answer.json()) as {
      hits: { passages: { text: string; kind: string }[] }[]
    }
    const passage = hits[0]?.passages.find(({ kind }) => kind !== 'title')?.text ?? ''
    await mara.locator('.ProseMirror').focus()
    await mara.keyboard.press('ControlOrMeta+End')
    await mara.keyboard.press('Enter')
    await paste(mara, passage.split(' ').slice(0, 14).join(' '))
    await uncited(mara).first().waitFor()
    expect((await readBrief(mara)).at(-1)).toContain(passage.split(' ')[0] ?? '')
  },
)
