import type { Page } from 'playwright-core'
import { textOf } from '../editorPage.ts'
import type { Ids } from './desk.ts'

export interface Screen {
  readonly name: string
  readonly path: (ids: Ids) => string
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

export const screens: readonly Screen[] = [
  { name: 'sign-in', path: () => '/sign-in', signedOut: true },
  { name: 'invitation', path: (ids) => ids.invitation, signedOut: true },
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
  { name: 'source', path: (ids) => `/sources/${ids.source}` },
  {
    name: 'source, history',
    path: (ids) => `/sources/${ids.source}`,
    prepare: async (page) => {
      await page.locator('summary', { hasText: 'changes' }).click()
      await page.getByRole('list', { name: 'Changes of the record' }).waitFor()
    },
  },
  {
    name: 'source, editing',
    path: (ids) => `/sources/${ids.source}`,
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
    path: (ids) => `/sources/${ids.source}?revision=${ids.older}`,
    prepare: async (page) => {
      await scriptsRan(page)
      await page.keyboard.press('j')
      await page.keyboard.press('q')
      await page.getByRole('option', { selected: true }).waitFor()
    },
  },
  { name: 'source, earlier text', path: (ids) => `/sources/${ids.source}?revision=${ids.older}` },
  { name: 'source, what changed', path: (ids) => `/sources/${ids.source}?compare=${ids.older}` },
  { name: 'source without a text', path: (ids) => `/sources/${ids.record}` },
  { name: 'settings', path: () => '/settings' },
  { name: 'not found', path: () => '/briefs/nonesuch' },
  {
    name: 'brief',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: (page) => textOf(page).waitFor(),
  },
  {
    name: 'brief, sources',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await openPane(page, 'Sources')
      await page.getByRole('combobox', { name: 'Search the sources' }).fill('ships')
      await page.getByRole('option').locator('mark').first().waitFor()
    },
  },
  {
    name: 'brief, an article',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await textOf(page).locator('[data-quote] q').first().click()
      await page.getByRole('document', { name: 'Text of the article' }).waitFor()
    },
  },
  {
    name: 'brief, quotes',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: (page) => openPane(page, 'Quotes'),
  },
  {
    name: 'brief, citations',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await openPane(page, 'Citations')
      await page.getByRole('list', { name: 'Notes' }).getByText('para.').first().waitFor()
    },
  },
  {
    name: 'brief, notes',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await page.getByRole('region', { name: 'Bibliography' }).waitFor()
      await page.locator('#brief-sources').scrollIntoViewIfNeeded()
      await page.locator('#brief-notes').evaluate((heading) => heading.scrollIntoView())
    },
  },
  {
    name: 'brief, a citation',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await openPane(page, 'Citations')
      await page.getByRole('button', { name: 'Change citation 1', exact: true }).click()
      await page.getByRole('form', { name: 'Citation of this quotation' }).waitFor()
    },
  },
  {
    name: 'brief, checks',
    path: (ids) => `/briefs/${ids.brief}`,
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
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: (page) => openPane(page, 'History'),
  },
  {
    name: 'brief, slash menu',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await textOf(page).locator('p').first().click()
      await page.keyboard.press('Home')
      await page.keyboard.type('/')
      await page.getByRole('listbox', { name: 'Insert' }).waitFor()
    },
  },
  {
    name: 'save a version',
    path: (ids) => `/briefs/${ids.brief}`,
    prepare: async (page) => {
      await textOf(page).waitFor()
      await page.keyboard.press('ControlOrMeta+s')
      await page.getByRole('dialog').getByLabel('Name').waitFor()
    },
  },
  {
    name: 'playback',
    path: (ids) => `/briefs/${ids.brief}/playback`,
    prepare: (page) => page.getByRole('region', { name: 'Playback' }).waitFor(),
  },
  {
    name: 'history',
    path: (ids) => `/briefs/${ids.brief}/history`,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Verify history' }).press('Enter')
      await page.getByText('what was saved').waitFor()
      await page.getByText('What this cannot show').press('Enter')
    },
  },
  {
    name: 'compare',
    path: (ids) => `/briefs/${ids.brief}/compare?from=1&to=2`,
    prepare: async (page) => {
      await page.getByRole('region', { name: 'What changed' }).waitFor()
      await page.keyboard.press('n')
      await page.locator('[data-current]').waitFor()
    },
  },
  {
    name: 'compare, side by side',
    path: (ids) => `/briefs/${ids.brief}/compare?from=1&to=2`,
    prepare: async (page) => {
      await page.getByText('Side by side').click()
      await page.getByRole('tab', { name: /Quotations/ }).click()
      await page.getByRole('tabpanel', { name: 'Quotations' }).waitFor()
    },
  },
  {
    name: 'compare, taking back',
    path: (ids) => `/briefs/${ids.brief}/compare?from=2`,
    prepare: async (page) => {
      await page
        .getByRole('checkbox', { name: /Choose to take back/ })
        .first()
        .check()
      await page.getByRole('region', { name: 'Chosen changes' }).waitFor()
    },
  },
  { name: 'version', path: (ids) => `/briefs/${ids.brief}/versions/1` },
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
