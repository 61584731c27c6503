// The main job, end to end: two people, five real articles, one brief.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { seedFiles } from '../support/seeds.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
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

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  await addColleague(server)
  mara = await (await signedIn(browser, server)).newPage()
  jonas = await (await signedIn(browser, server, colleague)).newPage()
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

/** What both show, once they show the same. */
async function converged(): Promise<string[]> {
  await expect
    .poll(async () => [await readBrief(jonas), await readBrief(mara)].map(String), {
      timeout: 10_000,
    })
    .toSatisfy(([his, hers]: string[]) => his === hers)
  return readBrief(mara)
}

/** Each quotation's words, its number and how it stands to its source. */
const quotesOf = (page: Page) =>
  page.locator('.ProseMirror [data-quote]').evaluateAll((quotes) =>
    quotes.map((quote) => ({
      words: quote.querySelector('q, p')?.textContent,
      number: quote.querySelector('a')?.textContent,
      verdict: quote.getAttribute('data-verdict'),
    })),
  )

const entriesOf = (page: Page) =>
  page.getByRole('region', { name: 'Bibliography' }).getByRole('listitem').allInnerTexts()

/** Words that lead to one sentence of each article. */
const searches = [
  'powers support president violence',
  'outspoken allies tougher action',
  'official agency reform processes',
  'universe deadlines announcements',
  'expect peace talks regard',
]

test.skipIf(seedFiles.length === 0)('five articles are imported by dropping them', async () => {
  await mara.goto('/sources')
  await mara.getByRole('heading', { name: 'Sources' }).waitFor()
  await dropFiles(mara, 'main', [...seedFiles])
  await mara.getByRole('button', { name: 'Store all 5' }).click()
  await mara.getByText('5 stored').waitFor()
  const cookie = await signIn(server.url)
  const answer = await fetch(`${server.url}/api/sources`, { headers: { cookie } })
  const { sources } = (await answer.json()) as { sources: { title: string; authors: string[] }[] }
  expect(sources.map(({ title, authors }) => [title.slice(0, 30), ...authors]).sort()).toEqual([
    ['As Russia Gradually Shifts Ton', 'Kalen Taylor'],
    ['Hillary Clinton Meets With Rus', 'Danielle Tarasiuk'],
    ['Russia Unwilling To Back Assad', 'Doug Mataconis'],
    ['Russia Will Approve Assad Leav'],
    ["Russia's Friendship with Syria", 'Thomas Pierret'],
  ])
})

test.skipIf(seedFiles.length === 0)('two people type in one brief at once', async () => {
  await mara.goto('/')
  await mara.waitForLoadState('networkidle')
  await mara
    .getByRole('button', { name: /new brief|start a brief/i })
    .first()
    .click()
  await mara.getByLabel('Title').fill('Moscow and Damascus')
  await mara.getByRole('radio', { name: /blank/i }).check()
  await mara.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await mara.waitForURL(/\/briefs\/\w+$/)
  briefId = new URL(mara.url()).pathname.split('/').at(-1) ?? ''
  await openBrief(mara, briefId)
  await openBrief(jonas, briefId)
  await textOf(mara).click()
  await mara.keyboard.type('# Bottom line\nMara begins the first paragraph.\nSecond paragraph.')
  await textOf(jonas).getByText('Second paragraph.').waitFor()
  await caretAtEndOf(jonas, 'Second paragraph.')
  await caretAtEndOf(mara, 'Mara begins')
  await Promise.all([
    mara.keyboard.type(' She writes while he writes.', { delay: 15 }),
    jonas.keyboard.type(' He writes while she writes.', { delay: 15 }),
  ])
  expect(await converged()).toEqual([
    'Bottom line',
    'Mara begins the first paragraph. She writes while he writes.',
    'Second paragraph. He writes while she writes.',
  ])
})

test.skipIf(seedFiles.length === 0)('a quotation of each article is numbered alike', async () => {
  await caretAtEndOf(mara, 'Second paragraph.')
  for (const words of searches) {
    await mara.keyboard.press('Enter')
    await mara.keyboard.type('As one of them has it: ')
    await quoteSentence(mara, words)
    await mara.keyboard.type(' That much is said.')
  }
  await converged()
  const quotes = await quotesOf(mara)
  expect(quotes.map(({ number, verdict }) => [number, verdict])).toEqual(
    ['1', '2', '3', '4', '5'].map((number) => [number, 'exact']),
  )
  await expect.poll(() => quotesOf(jonas)).toEqual(quotes)
  await expect.poll(async () => (await entriesOf(mara)).length, { timeout: 10_000 }).toBe(5)
  await expect
    .poll(async () => (await entriesOf(mara)).join('\n'), { timeout: 10_000 })
    .toMatch(/Taylor, Kalen\. .*As Russia Gradually Shifts Tone/)
  const entries = await entriesOf(mara)
  await expect.poll(() => entriesOf(jonas)).toEqual(entries)
})

test.skipIf(seedFiles.length === 0)('a click on a quotation opens its passage', async () => {
  const quote = jonas.locator('.ProseMirror [data-quote] q').nth(2)
  await quote.click()
  const passage = jonas
    .getByRole('document', { name: 'Text of the article' })
    .locator('mark[class*=target]')
  await passage.first().waitFor()
  expect((await passage.allTextContents()).join('')).toBe(await quote.textContent())
})

test.skipIf(seedFiles.length === 0)(
  'a version is saved, more is written, the version is restored, and nothing is lost',
  async () => {
    const saved = await converged()
    await textOf(mara).click()
    await mara.keyboard.press('ControlOrMeta+s')
    await mara.getByRole('dialog').getByLabel('Name').fill('For the minister')
    await mara.getByRole('button', { name: 'Save version' }).last().click()
    await mara.getByRole('dialog').waitFor({ state: 'hidden' })

    await caretAtEndOf(jonas, 'Second paragraph.')
    await jonas.keyboard.type(' Written after the version.')
    await textOf(mara).getByText('Written after the version.').waitFor()
    const after = await converged()

    await mara.getByRole('tab', { name: 'History' }).click()
    const entry = mara.getByRole('listitem').filter({ hasText: 'For the minister' })
    await entry.getByRole('button', { name: /bring back/i }).click()
    await mara.getByRole('button', { name: 'Bring back version 1', exact: true }).click()
    await textOf(jonas).getByText('Written after the version.').waitFor({ state: 'detached' })
    expect(await converged()).toEqual(saved)

    const cookie = await signIn(server.url)
    const kept = await mara.context().newPage()
    await kept.goto(`/briefs/${briefId}/versions/2`)
    await kept.locator('.ProseMirror').getByText('Written after the version.').waitFor()
    expect(await readBrief(kept)).toEqual(after)
    const versions = await fetch(`${server.url}/api/briefs/${briefId}/versions`, {
      headers: { cookie },
    })
    expect(await versions.json()).toMatchObject({
      versions: [
        { number: 2, reason: 'before-restore' },
        { number: 1, name: 'For the minister' },
      ],
    })

    // Undo belongs to one's own typing: it must not bring back what the restore took away.
    await textOf(jonas).getByText('Second paragraph.').click()
    await jonas.keyboard.press('ControlOrMeta+z')
    expect(await converged()).toEqual(saved)
  },
)
