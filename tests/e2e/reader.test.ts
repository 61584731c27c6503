// A source's page, by the keyboard alone: reading, quoting, the record and what the desk adds to it.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { SourceDetail } from '../../core/api/sources.ts'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { owner, type RunningServer, signIn, startServer } from '../support/server.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let id: string
const cookies = new Map<string, string>()

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place, { samples: true })
  browser = await launchBrowser()
  await addColleague(server)
  mara = await (await signedIn(browser, server)).newPage()
  const { sources } = await api<{ sources: { id: string; title: string }[] }>('/api/sources')
  id = sources.find(({ title }) => title.startsWith('First grain convoy'))?.id ?? ''
})
afterEach(({ task }) => keepPictures(task, { mara }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

/** Asks the API as the owner, or as the colleague. */
async function api<T>(path: string, method = 'GET', body?: unknown, who = owner) {
  const cookie = cookies.get(who.email) ?? (await signIn(server.url, who))
  cookies.set(who.email, cookie)
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** A busy machine takes its time. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })

const detail = () => api<SourceDetail>(`/api/sources/${id}`)

async function openSource(page: Page, parameters = ''): Promise<void> {
  await page.goto(`/sources/${id}${parameters}`)
  // The server writes dates; once the page's scripts have run, they are relative.
  await page
    .getByText(/^(just now|.* ago)/)
    .first()
    .waitFor()
}

const selected = (page: Page) => page.evaluate(() => window.getSelection()?.toString())

/** Presses Tab until the focus is on what is looked for; the keyboard reaches it or the test fails. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    if (await page.evaluate((sought) => document.activeElement?.matches(sought), selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${most} times Tab did not reach ${selector}`)
}

const panel = () => mara.getByRole('complementary', { name: 'About this source' })

test('an address with a passage opens the article there, the passage highlighted', async () => {
  const { current } = await detail()
  const sentence = 'Both governments deny having laid mines in the strait.'
  const from = current?.text.indexOf(sentence) ?? -1
  await openSource(mara, `?from=${from}&to=${from + sentence.length}`)
  const mark = mara.locator('mark[class*=target]')
  expect((await mark.allTextContents()).join('')).toBe(sentence)
  expect(await mark.first().isVisible()).toBe(true)
  const box = await mark.first().boundingBox()
  expect(box?.y).toBeGreaterThan(48)
  expect(box?.y).toBeLessThan(900)
})

test('j, k, the arrows and the brackets select; Shift extends', async () => {
  await openSource(mara)
  await mara.keyboard.press('j')
  expect(await selected(mara)).toBe('First grain convoy in nine days passes the Kessa Strait')
  await mara.keyboard.press('j')
  const first = await selected(mara)
  await mara.keyboard.press('j')
  expect(await selected(mara)).toMatch(/^"All twelve reached open water/)
  await mara.keyboard.press('k')
  expect(await selected(mara)).toBe(first)
  await mara.keyboard.press(']')
  expect(await selected(mara)).toBe(
    'All twelve reached open water before dark, and none was stopped',
  )
  await mara.keyboard.press('j')
  await mara.keyboard.press('j')
  await mara.keyboard.press('j')
  const one = await selected(mara)
  await mara.keyboard.press('Shift+ArrowDown')
  const two = await selected(mara)
  expect(two?.startsWith(one ?? '–')).toBe(true)
  expect(two?.length).toBeGreaterThan(one?.length ?? 0)
  await mara.keyboard.press('[')
  expect(await selected(mara)).toMatch(/^All twelve/)
})

test('q sends the selection to a brief, where Enter quotes it at the end', async () => {
  await openSource(mara)
  for (let press = 0; press < 4; press++) await mara.keyboard.press('j')
  const sentence = await selected(mara)
  await mara.keyboard.press('q')
  const dialog = mara.getByRole('dialog', { name: 'Quote in a brief' })
  await dialog.getByRole('option', { selected: true }).waitFor()
  await mara.keyboard.type('kessa')
  await mara.keyboard.press('Enter')
  await mara.waitForURL(/\/briefs\//)
  await mara.getByRole('toolbar', { name: 'Quote the selection' }).waitFor()
  expect(new URL(mara.url()).search).toBe('')
  expect(await selected(mara)).toBe(sentence)
  const quotes = mara.locator('.ProseMirror [data-quote]')
  const before = await quotes.count()
  await mara.keyboard.press('Enter')
  await soon(() => quotes.count()).toBe(before + 1)
  expect(await quotes.last().locator('q').textContent()).toBe(sentence)
  await soon(() => quotes.last().getAttribute('data-verdict')).toBe('exact')
  await mara.getByText('Saved', { exact: true }).first().waitFor()
})

test('a mark in the margin names the brief on focus and leads to it', async () => {
  await openSource(mara)
  await tabTo(mara, '[data-mark]')
  const title = mara.locator('[data-mark]:focus span').first()
  await soon(() => title.evaluate((element) => getComputedStyle(element).opacity)).toBe('1')
  expect(await title.innerText()).toContain('Keeping the Kessa grain corridor open')
  await mara.keyboard.press('Enter')
  await mara.waitForURL(/\/briefs\//)
})

test('the record is edited in place: a bad date is told at its field, a good one is kept', async () => {
  await openSource(mara)
  await mara.keyboard.press('e')
  const form = mara.getByRole('form', { name: 'Record' })
  await form.getByLabel('Title').waitFor()
  await form.getByLabel('Outlet').focus()
  await mara.keyboard.press('ControlOrMeta+a')
  await mara.keyboard.type('Straits Agency')
  await form.getByLabel('Date').focus()
  await mara.keyboard.press('ControlOrMeta+a')
  await mara.keyboard.type('2025-02-30')
  await mara.keyboard.press('ControlOrMeta+Enter')
  const date = form.getByLabel('Date')
  await soon(() => date.getAttribute('aria-invalid')).toBe('true')
  await form.getByText('There is no such day.').first().waitFor()
  await soon(() => date.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await form.getByLabel('Outlet').inputValue()).toBe('Straits Agency')
  await mara.keyboard.press('ControlOrMeta+a')
  await mara.keyboard.type('2025-05-13')
  await mara.keyboard.press('ControlOrMeta+Enter')
  await form.waitFor({ state: 'detached' })
  await panel().getByText('13 May 2025').first().waitFor()
  expect(await detail()).toMatchObject({ published: '2025-05-13', outlet: 'Straits Agency' })
})

test('history says who changed what, and takes the change back', async () => {
  await tabTo(mara, 'summary:has(time)')
  await mara.keyboard.press('Enter')
  const changes = panel().getByRole('list', { name: 'Changes of the record' })
  await changes.waitFor()
  expect(await changes.innerText()).toContain('Mara Lindqvist')
  expect(await changes.innerText()).toContain('Date 12 May 2025 → 13 May 2025')
  await mara.keyboard.press('Tab')
  await mara.keyboard.press('Enter')
  await soon(async () => (await detail()).published).toBe('2025-05-12')
  expect((await detail()).outlet).toBe('Straits News Agency')
  await soon(() => changes.getByRole('listitem').count()).toBe(2)
})

test('what somebody else changed meanwhile is shown, and nothing typed is lost', async () => {
  await openSource(mara)
  await mara.keyboard.press('e')
  const form = mara.getByRole('form', { name: 'Record' })
  await form.getByLabel('Outlet').focus()
  await mara.keyboard.press('ControlOrMeta+a')
  await mara.keyboard.type('SNA')
  const theirs = { outlet: 'Straits Wire', language: 'fr' }
  await api(`/api/sources/${id}`, 'PATCH', theirs, colleague)
  await mara.keyboard.press('ControlOrMeta+Enter')
  await form.getByText('Now: “Straits Wire”.').waitFor()
  expect(await form.getByRole('alert').first().innerText()).toContain('Jonas Weiß')
  expect(await form.getByLabel('Outlet').inputValue()).toBe('SNA')
  expect(await form.getByLabel('Language').inputValue()).toBe('fr')
  await mara.keyboard.press('ControlOrMeta+Enter')
  await form.waitFor({ state: 'detached' })
  expect(await detail()).toMatchObject({ outlet: 'SNA', language: 'fr' })
})

test('Esc warns before it drops what was typed', async () => {
  await openSource(mara)
  await mara.keyboard.press('e')
  const form = mara.getByRole('form', { name: 'Record' })
  await form.getByLabel('Title').waitFor()
  await mara.keyboard.type('!')
  await mara.keyboard.press('Escape')
  await form.getByText('What you typed is not saved.').waitFor()
  await mara.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
})

test('tags are added and removed by the keyboard', async () => {
  await openSource(mara)
  await mara.keyboard.press('t')
  await mara.keyboard.type('Grain')
  await mara.keyboard.press('Enter')
  const tags = panel().getByRole('list', { name: 'Tags' })
  await tags.getByText('grain', { exact: true }).waitFor()
  await mara.keyboard.type('ports')
  await mara.keyboard.press('Enter')
  await tags.getByText('ports', { exact: true }).waitFor()
  expect((await detail()).tags).toEqual(['grain', 'ports'])
  await mara.keyboard.press('Backspace')
  await mara.keyboard.press('Enter')
  await tags.getByText('ports', { exact: true }).waitFor({ state: 'detached' })
  await soon(async () => (await detail()).tags).toEqual(['grain'])
})

test('a note is dated and signed, and withdrawn by whoever wrote it', async () => {
  await openSource(mara)
  await mara.keyboard.press('n')
  await mara.keyboard.type('The agency quotes one side only.')
  await mara.keyboard.press('Enter')
  const note = panel().getByRole('listitem').filter({ hasText: 'The agency quotes one side only.' })
  await note.waitFor()
  expect(await note.innerText()).toMatch(/Mara Lindqvist, just now/)
  await mara.keyboard.press('Shift+Tab')
  await mara.keyboard.press('Enter')
  await note.waitFor({ state: 'detached' })
  expect((await detail()).notes).toEqual([])
})

test('a quoted source that is archived stays readable, and comes back', async () => {
  await openSource(mara)
  const archive = panel().getByRole('button', { name: 'Archive' })
  expect(await archive.locator('..').innerText()).toContain(
    '1 brief quotes it and keeps its quotations.',
  )
  await archive.focus()
  await mara.keyboard.press('Enter')
  await mara.getByText('This source is archived').waitFor()
  await openSource(mara)
  await mara.getByText('This source is archived').waitFor()
  expect(await mara.getByRole('document', { name: 'Text of the article' }).innerText()).toContain(
    'All twelve reached open water',
  )
  await mara.locator('[data-mark]').first().waitFor()
  const { quotedIn, archivedAt } = await detail()
  expect(archivedAt).not.toBeNull()
  expect(quotedIn.length).toBeGreaterThan(0)
  await panel().getByRole('button', { name: 'Bring back' }).focus()
  await mara.keyboard.press('Enter')
  await mara.getByText('This source is archived').waitFor({ state: 'detached' })
})

test('a margin mark leads to the quotation in its brief', async () => {
  await openSource(mara)
  await mara.locator('[data-mark]').first().focus()
  await mara.keyboard.press('Enter')
  await mara.waitForURL(/\/briefs\/.+#quote-/)
  const selected = mara.locator('.ProseMirror [data-quote].ProseMirror-selectednode')
  await selected.waitFor()
  expect(mara.url()).toContain(await selected.getAttribute('data-quote'))
})

test('a later text keeps the quotations of the earlier one, and says what changed', async () => {
  const { current, quotedIn } = await detail()
  const [first] = quotedIn
  const text = `${current?.text
    .replace('about 96,000 tonnes', 'about 71,000 tonnes')
    .replaceAll('\n', '\n\n')}\n\nThe port authority counts again in June.`
  await api('/api/sources', 'POST', { text, revisionOf: id })
  await openSource(mara)
  expect(await mara.locator('[data-mark]').count()).toBe(0)
  const older = panel()
    .getByRole('link', { name: /an earlier text/ })
    .first()
  await older.focus()
  await mara.keyboard.press('Enter')
  await mara.getByText('This is an earlier text of the article.').waitFor()
  expect((await mara.locator('mark[class*=target]').allTextContents()).join('')).toBe(
    current?.text.slice(first?.start, first?.end),
  )
  await mara.getByRole('link', { name: 'see what has changed' }).focus()
  await mara.keyboard.press('Enter')
  const changed = mara.locator('[data-change=changed]')
  await changed.waitFor()
  expect(await changed.locator('del').allTextContents()).toEqual(['96,000'])
  expect(await changed.locator('ins').allTextContents()).toEqual(['71,000'])
  expect(await mara.locator('[data-change=added]').allTextContents()).toEqual([
    'New: The port authority counts again in June.',
  ])
})

test('a record without a text says so and leads to the import', async () => {
  const { source } = await api<{ source: { id: string } }>('/api/sources', 'POST', {
    record: { title: 'Grain and power on the Kessa', authors: ['Tomas Rell'] },
  })
  await mara.goto(`/sources/${source.id}`)
  await mara.getByRole('heading', { name: 'There is no text of this source yet' }).waitFor()
  await mara.getByRole('link', { name: 'Add its text' }).focus()
  await mara.keyboard.press('Enter')
  await mara.waitForURL(`**/sources/import?for=${source.id}`)
})
