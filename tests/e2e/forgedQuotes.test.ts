// Quotations that somebody made up, pasted as markup: they are flagged, and nothing else happens.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { openBrief, textOf } from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let jonas: Page
let source: { id: string; revision: string }
const words = 'The council will rebuild the mill before the winter.'

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { cookie: await signIn(server.url), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  await addColleague(server)
  const text = `${words} It said so at noon on Tuesday in a short statement to the press.`
  source = (
    await post<{ source: typeof source }>('/api/sources', {
      text,
      title: 'The mill',
      outlet: 'Courier',
    })
  ).source
  const { id } = await post<{ id: string }>('/api/briefs', { title: 'Forgeries' })
  mara = await (await signedIn(browser, server)).newPage()
  jonas = await (await signedIn(browser, server, colleague)).newPage()
  for (const page of [mara, jonas]) {
    page.on('dialog', () => page.evaluate(() => Object.assign(window, { hacked: true })))
    await openBrief(page, id)
    await page.waitForLoadState('networkidle')
  }
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
afterAll(async () => {
  await browser.close()
  await server.stop()
  await place.remove()
})

/** What somebody may put on a clipboard. */
function markup(attributes: Record<string, string>, content: string): string {
  const quoted = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${quoted(value)}"`)
  return `<p>So <q ${written.join(' ')}>${content}</q> they say.</p>`
}

const forgeries: [
  name: string,
  verdict: string,
  attributes: Record<string, string>,
  content: string,
][] = [
  ['of a source that is not there', 'orphan', { 'data-source': 'nowhere' }, words],
  ['of a text that is not there', 'orphan', { 'data-revision': 'f'.repeat(64) }, words],
  ['of another place', 'orphan', { 'data-start': '7', 'data-end': '20' }, words],
  ['of a place beyond the end', 'orphan', { 'data-start': '0', 'data-end': '99999999' }, words],
  [
    'whose copy of the passage is made up',
    'orphan',
    { 'data-exact': 'The council lies.' },
    'The council lies.',
  ],
  [
    'whose words are made up',
    'differs',
    {},
    'The council will not rebuild the mill before the winter.',
  ],
  [
    'with scripts in its attributes',
    'orphan',
    {
      'data-source': '../../api/members"><img src=x onerror=alert(1)>',
      'data-id': '"><script>window.hacked = true</script>',
      'data-locator': 'javascript:alert(1)',
      onclick: 'window.hacked = true',
      onmouseover: 'window.hacked = true',
      style: 'position:fixed;inset:0',
    },
    `${words}<img src="x" onerror="window.hacked = true"><script>window.hacked = true</script>`,
  ],
]

test.each(forgeries)(
  'a quotation %s shows as %s to everybody',
  async (_, verdict, forged, content) => {
    await textOf(mara).click()
    await mara.keyboard.press('ControlOrMeta+a')
    await mara.keyboard.press('Delete')
    await expect.poll(() => jonas.locator('.ProseMirror [data-quote]').count()).toBe(0)
    const honest = {
      'data-id': 'q',
      'data-source': source.id,
      'data-revision': source.revision,
      'data-exact': words,
      'data-start': String(0),
      'data-end': String(words.length),
    }
    const html = markup({ ...honest, ...forged }, content)
    await textOf(mara).evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, html)
    for (const page of [mara, jonas]) {
      const quote = page.locator('.ProseMirror [data-quote]')
      await expect.poll(() => quote.getAttribute('data-verdict')).toBe(verdict)
      await quote.hover()
      const harm = await page.evaluate(() => ({
        hacked: 'hacked' in window,
        foreign: document.querySelectorAll(
          '.ProseMirror img:not(.ProseMirror-separator), .ProseMirror script, .ProseMirror [onclick], .ProseMirror [style*=fixed]',
        ).length,
      }))
      expect(harm).toEqual({ hacked: false, foreign: 0 })
    }
  },
)
