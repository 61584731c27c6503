// Every screen, in both sizes and both themes: axe finds nothing, and nothing sticks out sideways.
// SCREENSHOTS=folder keeps a picture of each, to be looked at.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SourceDetail, SourceList } from '../../core/api/sources.ts'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { violations } from './axe.ts'
import { textOf } from './editorPage.ts'
import { addColleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
const ids = { brief: '', source: '', record: '', older: '', invitation: '' }

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place, { samples: true })
  browser = await launchBrowser()
  await addColleague(server)
  const headers = { cookie: await signIn(server.url), 'content-type': 'application/json' }
  const get = async (path: string) => (await fetch(`${server.url}${path}`, { headers })).json()
  const send = async (method: string, path: string, body: unknown) =>
    (await fetch(`${server.url}${path}`, { method, headers, body: JSON.stringify(body) })).json()
  const post = (path: string, body: unknown) => send('POST', path, body)
  ids.brief = (await get('/api/briefs')).briefs[0].id
  const { sources } = (await get('/api/sources')) as SourceList
  ids.source = sources.find(({ title }) => title.startsWith('First grain convoy'))?.id ?? ''
  await enrichSource(send, get)
  ids.invitation = new URL((await post('/api/invitations', { role: 'reader' })).url).pathname
  await post(`/api/briefs/${ids.brief}/versions`, { name: 'Sent to the Permanent Secretary' })
  await post(`/api/briefs/${ids.brief}/restore`, { version: 1 })
  await post('/api/briefs', { title: 'Water talks: what to ask for', template: 'options-memo' })
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

/** Gives the source everything that its page can show, and the library a record without a text. */
async function enrichSource(
  send: (method: string, path: string, body: unknown) => Promise<{ source: { id: string } }>,
  get: (path: string) => Promise<SourceDetail>,
): Promise<void> {
  const path = `/api/sources/${ids.source}`
  const { current, title } = await get(path)
  ids.older = current?.hash ?? ''
  await send('POST', `${path}/notes`, { text: 'The port gave this figure; nobody else counted.' })
  await send('PATCH', path, { tags: ['grain', 'shipping'], published: '2025-05' })
  await send('PATCH', path, {
    url: 'https://straits.example/2025/05/first-grain-convoy',
    details: { section: 'World', page: 'A4' },
  })
  const text = `${current?.text.replaceAll('\n', '\n\n')}\n\nThe port gave its figures again on Friday.`
  await send('POST', '/api/sources', { text, title, revisionOf: ids.source })
  const copy = { text: `${text} So did the mill.`, title, outlet: 'Daily Sound', revisionOf: null }
  await send('POST', '/api/sources', copy)
  const record = await send('POST', '/api/sources', {
    record: {
      title: 'Grain and power on the Kessa',
      authors: ['Tomas Rell'],
      type: 'article-journal',
      details: { volume: '12', DOI: '10.5555/kessa.2019.3' },
    },
  })
  ids.record = record.source.id
}

interface Screen {
  readonly name: string
  readonly path: () => string
  readonly signedOut?: boolean
  /** Brings the page to the state in question. */
  readonly prepare?: (page: Page) => Promise<void>
}

const openPane = async (page: Page, tab: string) => {
  await textOf(page).waitFor()
  const chosen = page.getByRole('tab', { name: tab })
  if (!(await chosen.isVisible())) await page.getByRole('button', { name: 'Show the pane' }).click()
  await chosen.click()
}

/** The server writes dates; once the page's scripts have run, they are relative, and keys work. */
const scriptsRan = (page: Page) =>
  page
    .getByText(/^(just now|.* ago)/)
    .first()
    .waitFor()

/** An article, one without a title, one that fails. */
async function importSome(page: Page): Promise<void> {
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  })
  await page
    .getByLabel('Files to import')
    .setInputFiles([
      file(
        'ferry.txt',
        `The ferry returns to the harbour\n\nBy Ines Calder\n\n${'The ferry returned to the harbour on Monday with all of its crew, the port said. '.repeat(3)}\n\nIts captain told reporters that the crossing had been calm.`,
      ),
      file('toll.txt', 'the toll was raised for the third time this year, as the council said.'),
      file('empty.txt', ''),
    ])
  await page.getByText('2 to look at and store · 1 failed').waitFor()
}

const screens: Screen[] = [
  { name: 'sign-in', path: () => '/sign-in', signedOut: true },
  { name: 'invitation', path: () => ids.invitation, signedOut: true },
  { name: 'briefs', path: () => '/' },
  { name: 'archived briefs', path: () => '/?archived=true' },
  { name: 'new brief', path: () => '/?new=brief' },
  { name: 'sources', path: () => '/sources' },
  { name: 'search', path: () => '/sources?q=convoy' },
  { name: 'import', path: () => '/sources/import' },
  { name: 'import, a list', path: () => '/sources/import', prepare: importSome },
  {
    name: 'import, an article',
    path: () => '/sources/import',
    prepare: async (page) => {
      await importSome(page)
      await page.getByRole('button', { name: 'The ferry returns to the harbour' }).click()
      await page.getByRole('heading', { name: 'ferry.txt' }).waitFor()
    },
  },
  {
    name: 'import, several marked',
    path: () => '/sources/import',
    prepare: async (page) => {
      await importSome(page)
      await page.getByRole('button', { name: 'Mark all' }).click()
      await page.getByRole('button', { name: /^Edit/ }).click()
      await page.getByRole('dialog').getByLabel('Outlet').waitFor()
    },
  },
  {
    name: 'import, pasting',
    path: () => '/sources/import',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Paste…' }).click()
      await page.getByRole('dialog').getByRole('textbox').fill('courier.example/ferry')
    },
  },
  { name: 'source', path: () => `/sources/${ids.source}` },
  {
    name: 'source, history',
    path: () => `/sources/${ids.source}`,
    prepare: async (page) => {
      await page.locator('summary', { hasText: 'changes' }).click()
      await page.getByRole('list', { name: 'Changes of the record' }).waitFor()
    },
  },
  {
    name: 'source, editing',
    path: () => `/sources/${ids.source}`,
    prepare: async (page) => {
      await scriptsRan(page)
      await page.keyboard.press('e')
      const form = page.getByRole('form', { name: 'Record' })
      await form.getByLabel('Date').fill('yesterday')
      await form.getByRole('button', { name: 'Save' }).click()
      await form.getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'source, quoting',
    path: () => `/sources/${ids.source}?revision=${ids.older}`,
    prepare: async (page) => {
      await scriptsRan(page)
      await page.keyboard.press('j')
      await page.keyboard.press('q')
      await page.getByRole('option', { selected: true }).waitFor()
    },
  },
  { name: 'source, earlier text', path: () => `/sources/${ids.source}?revision=${ids.older}` },
  { name: 'source, what changed', path: () => `/sources/${ids.source}?compare=${ids.older}` },
  { name: 'source without a text', path: () => `/sources/${ids.record}` },
  { name: 'settings', path: () => '/settings' },
  { name: 'not found', path: () => '/briefs/nonesuch' },
  {
    name: 'brief',
    path: () => `/briefs/${ids.brief}`,
    prepare: (page) => textOf(page).waitFor(),
  },
  {
    name: 'brief, sources',
    path: () => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await openPane(page, 'Sources')
      await page.getByRole('combobox', { name: 'Search the sources' }).fill('ships')
      await page.getByRole('option').locator('mark').first().waitFor()
    },
  },
  {
    name: 'brief, an article',
    path: () => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await textOf(page).locator('[data-quote] q').first().click()
      await page.getByRole('document', { name: 'Text of the article' }).waitFor()
    },
  },
  {
    name: 'brief, quotes',
    path: () => `/briefs/${ids.brief}`,
    prepare: (page) => openPane(page, 'Quotes'),
  },
  {
    name: 'brief, checks',
    path: () => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await openPane(page, 'Checks')
      await page
        .getByRole('tabpanel', { name: /Checks/ })
        .getByRole('status')
        .waitFor()
    },
  },
  {
    name: 'brief, history',
    path: () => `/briefs/${ids.brief}`,
    prepare: (page) => openPane(page, 'History'),
  },
  {
    name: 'brief, slash menu',
    path: () => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await textOf(page).locator('p').first().click()
      await page.keyboard.press('Home')
      await page.keyboard.type('/')
      await page.getByRole('listbox', { name: 'Insert' }).waitFor()
    },
  },
  {
    name: 'save a version',
    path: () => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await textOf(page).waitFor()
      await page.keyboard.press('ControlOrMeta+s')
      await page.getByRole('dialog').getByLabel('Name').waitFor()
    },
  },
  { name: 'history', path: () => `/briefs/${ids.brief}/history` },
  { name: 'version', path: () => `/briefs/${ids.brief}/versions/1` },
  {
    name: 'commands',
    path: () => '/',
    prepare: async (page) => {
      await page.getByRole('heading', { name: 'Briefs' }).waitFor()
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'shortcuts',
    path: () => '/',
    prepare: async (page) => {
      await page.getByRole('heading', { name: 'Briefs' }).waitFor()
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
    },
  },
]

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

describe.each(sizes)('$width × $height', ({ width, height }) => {
  test.each(screens)('$name', async ({ name, path, signedOut, prepare }) => {
    const context = signedOut
      ? await browser.newContext({ baseURL: server.url, viewport: { width, height } })
      : await signedIn(browser, server, undefined, { width, height })
    try {
      const page = await context.newPage()
      const errors = collectErrors(page)
      await page.goto(path())
      await page.waitForLoadState('networkidle')
      await prepare?.(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        // Colours fade from one theme to the other.
        await page.waitForTimeout(200)
        const folder = process.env.SCREENSHOTS
        if (folder)
          await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) })
        expect(await violations(page), colorScheme).toEqual([])
      }
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(tooWide).toBeLessThanOrEqual(0)
      expect(errors).toEqual([])
    } finally {
      await context.close()
    }
  })
})

/** What goes wrong in scripts, and what the security policy refuses. */
function collectErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    // A refused request is in the page's own words already.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      errors.push(message.text())
  })
  return errors
}
