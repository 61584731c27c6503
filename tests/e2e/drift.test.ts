// A source gets a new text while two people have a brief open that quotes the old one.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { violations } from './axe.ts'
import { openBrief, quoteSentence, textOf } from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let jonas: Page
let briefId: string
let sourceId: string

const sentences = {
  unmoved: 'Rain fell on the valley of the Sarn for eleven days.',
  changed: 'The mill lost two of its seven wheels in the flood.',
  kept: 'The bakery beside it gave away forty loaves by lamplight.',
  gone: 'A ferryman whom nobody knew carried the sheep across.',
}
const later = {
  changed: 'The mill lost six of its seven wheels in the flood.',
  kept: 'The bakery beside it gave away ninety loaves by lamplight.',
  gone: 'The council has not yet said what the repairs will cost.',
}
const article = (words: typeof sentences) =>
  [
    'The flood on the Sarn',
    ...Object.values(words).map(
      (sentence) => `${sentence} So the warden wrote in her book that evening.`,
    ),
  ].join('\n\n')

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { cookie: await signIn(server.url), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
const url = 'https://www.example.org/flood'
const store = (words: typeof sentences) =>
  post<{ source: { id: string }; revised: boolean }>('/api/sources', {
    text: article(words),
    url,
    outlet: 'The Sarn Courier',
  })

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  await addColleague(server)
  sourceId = (await store(sentences)).source.id
  briefId = (await post<{ id: string }>('/api/briefs', { title: 'Floods' })).id
  mara = await (await signedIn(browser, server)).newPage()
  jonas = await (await signedIn(browser, server, colleague)).newPage()
  await openBrief(mara, briefId)
  await mara.waitForLoadState('networkidle')
  await textOf(mara).click()
  for (const sentence of Object.values(sentences)) {
    await mara.keyboard.type('They say ')
    await quoteSentence(mara, sentence.split(' ').slice(1, 5).join(' '))
    await mara.keyboard.press('Enter')
  }
  await openBrief(jonas, briefId)
  await jonas.waitForLoadState('networkidle')
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

const noteOn = (page: Page, words: string) =>
  page
    .getByRole('tabpanel', { name: 'Quotes' })
    .getByRole('listitem')
    .filter({ hasText: words })
    .getByRole('group', { name: 'A newer text of the source' })
const verdicts = (page: Page) =>
  page
    .locator('.ProseMirror [data-quote]')
    .evaluateAll((quotes) => quotes.map((quote) => quote.getAttribute('data-verdict')))

test('shows without reload what the new text did to each quotation', async () => {
  await mara.getByRole('tab', { name: 'Quotes' }).click()
  await jonas.getByRole('tab', { name: 'Quotes' }).click()
  expect(await verdicts(mara)).toEqual(['exact', 'exact', 'exact', 'exact'])
  expect((await store({ ...sentences, ...later })).revised).toBe(true)
  for (const page of [mara, jonas]) {
    await noteOn(page, sentences.unmoved).getByText('= unmoved').waitFor()
    await noteOn(page, 'of its seven wheels').getByText('≠ changed').waitFor()
    await noteOn(page, sentences.gone).getByText('∅ gone').waitFor()
  }
  const note = noteOn(mara, 'of its seven wheels')
  expect(await note.locator('del').allInnerTexts()).toEqual(['two'])
  expect(await note.locator('ins').allInnerTexts()).toEqual(['six'])
  // What is quoted still stands in the text that it is tied to.
  expect(await verdicts(mara)).toEqual(['exact', 'exact', 'exact', 'exact'])
  for (const colorScheme of ['light', 'dark'] as const) {
    await mara.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Colours fade into each other for a moment.
    await mara.waitForFunction(() => document.getAnimations().length === 0)
    const about = colorScheme === 'light' ? 'everything' : 'colours'
    expect(await violations(mara, about)).toEqual([])
  }
})

test('takes the new words, by the keyboard, and a colleague’s caret stays', async () => {
  await textOf(jonas).locator('p').last().click()
  await jonas.keyboard.type('Meanwhile')
  const update = noteOn(mara, 'of its seven wheels').getByRole('button', {
    name: 'Quote the new words',
  })
  await update.focus()
  await mara.keyboard.press('Enter')
  await textOf(jonas).getByText(later.changed).waitFor()
  await jonas.keyboard.type(', elsewhere')
  await textOf(mara).getByText('Meanwhile, elsewhere').waitFor()
  await expect.poll(() => verdicts(jonas)).toEqual(['exact', 'exact', 'exact', 'exact'])
  await expect.poll(() => noteOn(jonas, 'of its seven wheels').count()).toBe(0)
})

test('keeps the original with a reason that everybody sees, and does not ask again', async () => {
  await noteOn(mara, 'loaves').getByRole('button', { name: 'Keep the original' }).focus()
  await mara.keyboard.press('Enter')
  const reason = mara.getByRole('textbox', { name: 'Why it stays as it is' })
  expect(await reason.inputValue()).toMatch(/^Kept as read on \d+ \p{L}+ \d{4}$/u)
  await mara.keyboard.press('Enter')
  for (const page of [mara, jonas]) {
    await page.getByText(/^Kept as read on .* — /).waitFor()
    expect(await noteOn(page, 'loaves').count()).toBe(0)
  }
  await mara.reload()
  await mara.getByRole('tab', { name: 'Quotes' }).click()
  await mara.getByText(/^Kept as read on .* — /).waitFor()
  expect(await noteOn(mara, 'loaves').count()).toBe(0)
})

test('removes a quotation whose passage is gone', async () => {
  await noteOn(jonas, sentences.gone).getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => verdicts(mara)).toEqual(['exact', 'exact', 'exact'])
  expect(await textOf(mara).getByText(sentences.gone).count()).toBe(0)
})

test('the source’s page lists the quotations that the new text touched', async () => {
  // The brief's quotations are noted a moment after a change.
  await mara.waitForTimeout(2_500)
  const question = `**/api/sources/${sourceId}/drift`
  await mara.route(question, (route) => route.abort())
  await mara.goto(`/sources/${sourceId}`)
  const section = mara.getByRole('region', { name: 'Quotations touched by the new text' })
  await section.getByText('could not be found out').waitFor()
  await mara.unroute(question)
  await section.getByRole('button', { name: 'Try again' }).press('Enter')
  await section.getByRole('link', { name: 'Floods' }).waitFor()
  expect(await section.locator('[data-drift] strong').allInnerTexts()).toEqual(['unmoved', 'kept'])
  expect(await violations(mara)).toEqual([])
})
