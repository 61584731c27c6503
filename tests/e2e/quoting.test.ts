// Quoting by the keyboard alone: the picker, the alterations, who is quoted, copy and drag.

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasNegation, hasQuantity } from '../../core/quote/loadedWords.ts'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { makeTestPlace, type TestPlace } from '../support/database.ts'
import { seedFiles } from '../support/seeds.ts'
import { type RunningServer, signIn, startServer } from '../support/server.ts'
import { violations } from './axe.ts'
import { dropFiles } from './dropFiles.ts'
import {
  caretAtEndOf,
  findSentence,
  openBrief,
  pickerOf,
  quoteSentence,
  readBrief,
  textOf,
} from './editorPage.ts'
import { keepPictures } from './keepPictures.ts'
import { addColleague, colleague } from './people.ts'

let place: TestPlace
let server: RunningServer
let browser: Browser
let mara: Page
let jonas: Page
let headers: Record<string, string>

const harbour = `Ferries stay in port as the lane is swept

Ships have waited outside Port Sorrel for nine days, and crews are short of fresh water.

“Nobody sails before the lane is swept, and nobody asked us to hurry,” said Miriam Okafor, who leads the sweeping mission.

“The captains were told to keep thier engines cold,” Oren Halvard told Reuters on Friday.

The mission expects to finish its work before the autumn storms begin.`
const reservoir = `Talks on the Tovland reservoir drag on

Engineers from both valleys have measured the reservoir twice this spring without agreeing on a figure.

The lower valley claims a third of the water, while the upper valley offers a quarter of it in dry years.`

beforeAll(async () => {
  place = await makeTestPlace()
  server = await startServer(place)
  browser = await launchBrowser()
  await addColleague(server)
  headers = { cookie: await signIn(server.url), 'content-type': 'application/json' }
  for (const [title, outlet, text] of [
    ['Ferries stay in port as the lane is swept', 'Sorrel Courier', harbour],
    ['Talks on the Tovland reservoir drag on', 'Valley Gazette', reservoir],
  ])
    await post('/api/sources', { title, outlet, text, authors: ['Ann Reed'] })
  mara = await (await signedIn(browser, server)).newPage()
  jonas = await (await signedIn(browser, server, colleague)).newPage()
  if (seedFiles.length > 0) {
    await mara.goto('/sources')
    await mara.waitForLoadState('networkidle')
    await dropFiles(mara, 'main', [...seedFiles])
    await mara.getByRole('button', { name: 'Store all 5' }).click()
    await mara.getByText('5 stored').waitFor()
  }
})
afterEach(({ task }) => keepPictures(task, { mara, jonas }))
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

/** A new brief, open and with the caret in it. */
async function newBrief(title: string, ...pages: Page[]): Promise<string> {
  const { id } = await post('/api/briefs', { title })
  for (const page of pages) {
    await openBrief(page, id)
    await page.waitForLoadState('networkidle')
    await textOf(page).focus()
  }
  return id
}

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 })
const quotes = (page: Page) => page.locator('.ProseMirror [data-quote]')
const wordsOf = (page: Page, at = 0) => quotes(page).nth(at).locator('q, p').first().textContent()
const verdictOf = (page: Page, at = 0) => quotes(page).nth(at).getAttribute('data-verdict')
/** What a screen reader was told and could still read. */
const told = async (page: Page) => (await page.getByRole('status').allTextContents()).join(' | ')
const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Alter the quotation' })

/** Selects the quotation that begins the text, and opens its alterations. */
async function alterFirst(page: Page): Promise<void> {
  await textOf(page).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('ArrowRight')
  await page.locator('.ProseMirror-selectednode').waitFor()
  await page.keyboard.press('F2')
  await panelOf(page)
    .getByRole('textbox', { name: 'In the brief' })
    .and(page.locator(':focus'))
    .waitFor()
}

const articles = [
  ['an article of its own', 'captains told engines'],
  ['another', 'engineers valleys measured reservoir'],
  ...(seedFiles.length > 0
    ? ([
        ['the first seed', 'powers support president violence'],
        ['the second seed', 'outspoken allies tougher action'],
        ['the third seed', 'official agency reform processes'],
        ['the fourth seed', 'universe deadlines announcements'],
        ['the fifth seed', 'expect peace talks regard'],
      ] as const)
    : []),
] as const

test.each(articles)(
  '%s is quoted in the line, as a block and as a paraphrase, and altered in every way',
  async (_, words) => {
    await newBrief('Every way', mara)
    await quoteSentence(mara, words)
    await soon(() => verdictOf(mara)).toBe('exact')
    await soon(() => told(mara)).toMatch(/Quotation, source 1: exact/)
    const exact = (await wordsOf(mara)) ?? ''
    await mara.keyboard.type(' So much is certain.')
    await mara.keyboard.press('Enter')
    await quoteSentence(mara, words, 'block')
    await soon(() => verdictOf(mara, 1)).toBe('exact')
    expect(await mara.locator('.ProseMirror blockquote').count()).toBe(1)
    await mara.keyboard.type('In other words, all agree')
    await quoteSentence(mara, words, 'citation')

    await alterFirst(mara)
    const altered = async (sought: string | RegExp, verdict = 'edited') => {
      await soon(() => wordsOf(mara)).toMatch(sought)
      await soon(() => verdictOf(mara)).toBe(verdict)
      await soon(() => told(mara)).toContain(verdict)
    }
    const restore = async () => {
      await mara.keyboard.press('Alt+r')
      await altered(exact, 'exact')
    }
    const [first = '', second = ''] = exact.split(' ')

    // Leaves the second word out.
    await mara.keyboard.press('ControlOrMeta+Home')
    for (const _letter of `${first} `) await mara.keyboard.press('ArrowRight')
    for (const _letter of second) await mara.keyboard.press('Shift+ArrowRight')
    await mara.keyboard.press('Delete')
    const isLoaded = hasNegation(second) || hasQuantity(second)
    await altered('[…]', isLoaded ? 'review' : 'edited')
    await restore()

    await mara.keyboard.press('ControlOrMeta+Home')
    await mara.keyboard.press('[')
    await mara.keyboard.type('Last week')
    await mara.keyboard.press('Enter')
    await altered(/^\[Last week\] /)
    await restore()

    await mara.keyboard.press('ControlOrMeta+Home')
    await mara.keyboard.press('Alt+s')
    await altered(' [sic]')
    await restore()

    await mara.keyboard.press('ControlOrMeta+Home')
    await mara.keyboard.press('Alt+c')
    await altered(/^["“]?\[\p{L}\]/u)
    await restore()

    await mara.keyboard.press('ControlOrMeta+Home')
    await mara.keyboard.press('ControlOrMeta+i')
    await quotes(mara).first().locator('em').waitFor()
    await soon(() => told(mara)).toContain('Emphasis added')
    await restore()
    expect(await quotes(mara).first().locator('em').count()).toBe(0)

    await mara.keyboard.press('ControlOrMeta+Home')
    for (const _letter of `${first} `) await mara.keyboard.press('ArrowRight')
    await mara.keyboard.press('ControlOrMeta+Shift+End')
    await mara.keyboard.press('Alt+t')
    await soon(() => wordsOf(mara)).toBe(exact.slice(first.length + 1))
    await soon(() => verdictOf(mara)).toMatch(/edited|review/)
    await mara.keyboard.press('Escape')
    await panelOf(mara).waitFor({ state: 'detached' })
    await mara.locator('.ProseMirror-selectednode').waitFor()
  },
  120_000,
)

describe('the picker', () => {
  test('opens on >>, which it takes, and Escape leads back to the very caret', async () => {
    await newBrief('Typed', mara)
    await mara.keyboard.type('Before and after')
    for (let press = 0; press < 6; press++) await mara.keyboard.press('ArrowLeft')
    await mara.keyboard.type(' >>')
    await pickerOf(mara).getByRole('combobox').and(mara.locator(':focus')).waitFor()
    await soon(() => pickerOf(mara).getByRole('option').count()).toBeGreaterThan(0)
    await mara.keyboard.press('Escape')
    await pickerOf(mara).waitFor({ state: 'detached' })
    await mara.keyboard.type('X')
    expect(await readBrief(mara)).toEqual(['Before and X after'])
  })

  test('cuts and extends word by word, and says so', async () => {
    await newBrief('Cut', mara)
    await findSentence(mara, 'mission expects finish work')
    const chosen = () => pickerOf(mara).locator('p mark').textContent()
    expect(await chosen()).toBe(
      'The mission expects to finish its work before the autumn storms begin.',
    )
    await mara.keyboard.press('Shift+ArrowLeft')
    await mara.keyboard.press('Shift+ArrowLeft')
    await soon(chosen).toBe('The mission expects to finish its work before the autumn')
    await soon(() => told(mara)).toContain('Ends with before the autumn')
    await mara.keyboard.press('Shift+ArrowRight')
    await mara.keyboard.press('Shift+Alt+ArrowRight')
    await soon(chosen).toBe('mission expects to finish its work before the autumn storms')
    await soon(() => told(mara)).toContain('Begins with mission expects to')
    await mara.keyboard.press('Enter')
    await soon(() => wordsOf(mara)).toBe(
      'mission expects to finish its work before the autumn storms',
    )
    await soon(() => verdictOf(mara)).toBe('exact')
  })

  test('lists the sentences of a source that was added lately', async () => {
    await newBrief('Lately', mara)
    await mara.keyboard.press('ControlOrMeta+Shift+q')
    await pickerOf(mara).getByRole('combobox').and(mara.locator(':focus')).waitFor()
    await mara.keyboard.type('Tovland reservoir')
    await pickerOf(mara)
      .getByRole('option', { name: /Tovland/ })
      .first()
      .waitFor()
    for (const _letter of 'Tovland reservoir') await mara.keyboard.press('Backspace')
    const tovland = pickerOf(mara).getByRole('option').filter({ hasText: 'Tovland' })
    await tovland.waitFor()
    await soon(() => told(mara)).toMatch(/\d sources, the last added first/)
    while ((await tovland.getAttribute('aria-selected')) !== 'true')
      await mara.keyboard.press('ArrowDown')
    await mara.keyboard.press('Enter')
    await pickerOf(mara)
      .getByRole('combobox', { name: /^Find a sentence in “Talks on the Tovland/ })
      .waitFor()
    await mara.keyboard.type('quarter dry')
    await soon(() => pickerOf(mara).getByRole('option').count()).toBe(1)
    await pickerOf(mara).locator('p mark').waitFor()
    await mara.keyboard.press('Enter')
    await soon(() => wordsOf(mara)).toMatch(/^The lower valley claims a third/)
  })

  test('what a colleague writes meanwhile moves neither caret', async () => {
    await newBrief('Two carets', mara, jonas)
    await mara.keyboard.type('Mara writes here.\nJonas writes here.')
    await textOf(jonas).getByText('Jonas writes here.').waitFor()
    await caretAtEndOf(jonas, 'Jonas writes here.')
    await mara.keyboard.press('ControlOrMeta+Home')
    for (const _letter of 'Mara writes') await mara.keyboard.press('ArrowRight')
    await findSentence(mara, 'mission expects finish work')
    // Before her caret, in the same paragraph, and her dialog is open.
    await jonas.keyboard.press('ControlOrMeta+Home')
    await jonas.keyboard.type('Yes, ')
    await soon(() => readBrief(mara)).toContain('Yes, Mara writes here.')
    await mara.keyboard.press('Enter')
    await soon(() => wordsOf(mara)).toMatch(/^The mission/)
    await soon(() => readBrief(mara)).toEqual([
      expect.stringMatching(/^Yes, Mara writes The mission expects.*begin\.\d* here\.$/),
      'Jonas writes here.',
    ])
    // His caret stands where he left it though a quotation came in behind it.
    await quotes(jonas).first().waitFor()
    await jonas.keyboard.type('indeed, ')
    await soon(() => readBrief(mara)).toEqual([
      expect.stringMatching(/^Yes, indeed, Mara writes/),
      'Jonas writes here.',
    ])
    // Nor does it move when she alters the quotation before it.
    await caretAtEndOf(jonas, 'Jonas writes here.')
    await jonas.keyboard.press('Home')
    await jonas.keyboard.press('ArrowLeft')
    await mara.keyboard.press('ArrowLeft')
    await mara.locator('.ProseMirror-selectednode').waitFor()
    await mara.keyboard.press('Enter')
    await panelOf(mara)
      .getByRole('textbox', { name: 'In the brief' })
      .and(mara.locator(':focus'))
      .waitFor()
    await mara.keyboard.press('ControlOrMeta+Home')
    await mara.keyboard.press('[')
    await mara.keyboard.type('In May')
    await mara.keyboard.press('Enter')
    await soon(() => wordsOf(jonas)).toMatch(/^\[In May\] The mission/)
    await jonas.keyboard.type(' Still here.')
    await soon(() => readBrief(mara)).toEqual([
      expect.stringMatching(/ here\. Still here\.$/),
      'Jonas writes here.',
    ])
    await mara.keyboard.press('Escape')
  })

  test('proposes who is quoted; a person confirms or corrects it, then and later', async () => {
    await newBrief('Who says it', mara)
    await findSentence(mara, 'captains told engines')
    const speaker = pickerOf(mara).getByLabel('Said by')
    const via = pickerOf(mara).getByLabel('Taken from')
    await soon(() => speaker.inputValue()).toBe('')
    // Within the marks the words are his.
    for (let press = 0; press < 6; press++) await mara.keyboard.press('Shift+ArrowLeft')
    await soon(() => speaker.inputValue()).toBe('Oren Halvard')
    expect(await via.inputValue()).toBe('Reuters')
    await soon(() => told(mara)).toMatch(/seems to name Oren Halvard, Reuters/)
    while (!(await via.evaluate((field) => field === document.activeElement)))
      await mara.keyboard.press('Tab')
    await mara.keyboard.press('ControlOrMeta+a')
    await mara.keyboard.type('Reuters News')
    await mara.keyboard.press('Enter')
    await quotes(mara).first().waitFor()
    await mara.getByRole('tab', { name: 'Quotes' }).click()
    const row = mara.getByRole('listitem').filter({ hasText: 'captains were told' })
    await soon(() => row.textContent()).toContain('Oren Halvard in Reuters News, quoted in')
    await textOf(mara).focus()
    await alterFirst(mara)
    const later = panelOf(mara).getByLabel('Said by')
    while (!(await later.evaluate((field) => field === document.activeElement)))
      await mara.keyboard.press('Tab')
    await mara.keyboard.press('ControlOrMeta+a')
    await mara.keyboard.type('Halvard')
    await mara.keyboard.press('Escape')
    await soon(() => row.textContent()).toContain('Halvard in Reuters News, quoted in')
  })
})

test.skipIf(seedFiles.length === 0)(
  'the seeds name their speakers and the outlets that they pass on',
  async () => {
    await newBrief('Chains', mara)
    for (const [words, speaker, via] of [
      ['universe deadlines announcements', 'Faysal Itani', ''],
      ['consultations spurred hopes breakthrough', '', 'The New York Times'],
      ['expanding war effort allies enemies', '', ''],
    ] as const) {
      await findSentence(mara, words)
      const field = (name: string) => pickerOf(mara).getByLabel(name).inputValue()
      await soon(async () => [await field('Said by'), await field('Taken from')]).toEqual([
        speaker,
        via,
      ])
      await mara.keyboard.press('Escape')
    }
  },
)

test('two people alter one quotation at once, and both alterations stay', async () => {
  await newBrief('At once', mara, jonas)
  await quoteSentence(mara, 'mission expects finish work')
  await quotes(jonas).first().waitFor()
  await textOf(jonas).focus()
  await alterFirst(mara)
  await alterFirst(jonas)
  await mara.keyboard.press('ControlOrMeta+Home')
  await mara.keyboard.press('[')
  await mara.keyboard.type('In May')
  await jonas.keyboard.press('ControlOrMeta+End')
  await Promise.all([mara.keyboard.press('Enter'), jonas.keyboard.press('Alt+s')])
  for (const page of [mara, jonas]) {
    await soon(() => wordsOf(page)).toBe(
      '[In May] The mission expects to finish its work before the autumn storms begin [sic].',
    )
    await soon(() => verdictOf(page)).toBe('edited')
  }
  await jonas.keyboard.press('Alt+r')
  await soon(() => verdictOf(mara)).toBe('exact')
  await mara.keyboard.press('Escape')
  await jonas.keyboard.press('Escape')
})

test('typing into a quotation is refused with what to do instead', async () => {
  await newBrief('Refused', mara)
  await quoteSentence(mara, 'mission expects finish work')
  // The editor learns with the next frame where the caret is.
  await mara.waitForTimeout(200)
  await mara.keyboard.press('ArrowLeft')
  await mara.locator('.ProseMirror-selectednode').waitFor()
  await mara.keyboard.type('x')
  // Whose words they are is said once the source is here.
  await soon(() => told(mara)).toMatch(
    /These words are .+\. Press F2 on the quotation to shorten or bracket them\./,
  )
  await mara.keyboard.press('F2')
  await panelOf(mara).waitFor()
  await mara.keyboard.type('x')
  await soon(() => told(mara)).toContain('Quoted words stay as published.')
  expect(await wordsOf(mara)).toMatch(/^The mission expects to finish/)
  await mara.keyboard.press('Escape')
})

test('each alteration is undone by itself', async () => {
  await newBrief('Undone', mara)
  await quoteSentence(mara, 'mission expects finish work')
  await alterFirst(mara)
  await mara.keyboard.press('ControlOrMeta+Home')
  await mara.keyboard.press('Alt+c')
  await soon(() => wordsOf(mara)).toMatch(/^\[t\]he mission/)
  await mara.keyboard.press('ControlOrMeta+End')
  await mara.keyboard.press('Alt+s')
  await soon(() => wordsOf(mara)).toMatch(/^\[t\]he mission.*\[sic\]\.$/)
  await mara.keyboard.press('ControlOrMeta+z')
  await soon(() => wordsOf(mara)).toMatch(/^\[t\]he mission.*begin\.$/)
  await mara.keyboard.press('ControlOrMeta+z')
  await soon(() => wordsOf(mara)).toMatch(/^The mission/)
  await mara.keyboard.press('Escape')
})

describe('from the reader', () => {
  const sentence =
    'Ships have waited outside Port Sorrel for nine days, and crews are short of fresh water.'

  async function readBeside(page: Page): Promise<void> {
    await findSentence(page, 'ships waited outside Sorrel')
    await pickerOf(page).getByRole('button', { name: 'Read' }).press('Enter')
    await page.getByRole('toolbar', { name: 'Quote the selection' }).waitFor()
  }

  test('copied words carry where they come from', async () => {
    await newBrief('Copied', mara)
    await mara.keyboard.type('As they wrote: ')
    await readBeside(mara)
    await mara.keyboard.press('ControlOrMeta+c')
    expect(await mara.evaluate(() => navigator.clipboard.readText())).toMatch(
      `“${sentence}” (Ann Reed, “Ferries stay in port as the lane is swept”, Sorrel Courier, n.d., para. 1)`,
    )
    await mara.keyboard.press('Escape')
    await mara.keyboard.press('ControlOrMeta+v')
    await soon(() => wordsOf(mara)).toBe(sentence)
    await soon(() => verdictOf(mara)).toBe('exact')
    expect(await readBrief(mara)).toEqual([expect.stringMatching(/^As they wrote: Ships/)])
    await soon(() => told(mara)).toMatch(/Quotation, source 1: exact/)
  })

  test('words dragged into the text are a quotation where they are dropped', async () => {
    await newBrief('Dragged', mara)
    await mara.keyboard.type('Here it lands, between these words.')
    await readBeside(mara)
    const from = await mara.evaluate(() => {
      const { left, top } = getSelection()?.getRangeAt(0).getClientRects()[0] ?? new DOMRect()
      return { x: left + 20, y: top + 8 }
    })
    const to = await textOf(mara)
      .locator('p')
      .first()
      .evaluate((paragraph) => {
        const range = document.createRange()
        const text = paragraph.firstChild
        if (text) range.setStart(text, 14)
        const { left, top } = range.getBoundingClientRect()
        return { x: left + 1, y: top + 8 }
      })
    await mara.mouse.move(from.x, from.y)
    await mara.mouse.down()
    await mara.mouse.move(from.x + 12, from.y + 4, { steps: 4 })
    await mara.mouse.move(to.x, to.y, { steps: 8 })
    await mara.mouse.up()
    await soon(() => wordsOf(mara)).toBe(sentence)
    await soon(() => verdictOf(mara)).toBe('exact')
    await soon(() => readBrief(mara)).toEqual([
      expect.stringMatching(/^Here it lands, Ships have waited.*water\.\d* between these words\.$/),
    ])
  })

  test('a forged passage on the clipboard is shown for what it is', async () => {
    await newBrief('Forged', mara)
    await textOf(mara).evaluate((text) => {
      const data = new DataTransfer()
      data.setData(
        'application/x-chancery-passage',
        JSON.stringify({
          source: '"><img src=x onerror=alert(1)>',
          revision: 'nothing',
          exact: 'What nobody wrote',
          start: 0,
          end: 17,
        }),
      )
      text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    })
    await soon(() => wordsOf(mara)).toBe('What nobody wrote')
    await soon(() => verdictOf(mara)).toBe('orphan')
    expect(await mara.locator('.ProseMirror img[src]').count()).toBe(0)
  })
})

describe.each([
  [1440, 900],
  [390, 844],
] as const)('at %i × %i', (width, height) => {
  test('picker and alterations pass axe and stay within the window', async () => {
    const page = await (await signedIn(browser, server, undefined, { width, height })).newPage()
    await newBrief('Seen', page)
    await page.keyboard.type('The harbour said it plainly: ')
    await findSentence(page, 'captains told engines')
    for (let press = 0; press < 6; press++) await page.keyboard.press('Shift+ArrowLeft')
    await soon(() => pickerOf(page).getByLabel('Said by').inputValue()).not.toBe('')
    await look(page, `picker-${width}`)
    await page.keyboard.press('Enter')
    await quotes(page).first().waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('toolbar', { name: 'Quotation', exact: true }).waitFor()
    await page.keyboard.press('F2')
    await panelOf(page).getByRole('textbox', { name: 'In the brief' }).waitFor()
    await page.keyboard.press('ControlOrMeta+Home')
    await page.keyboard.press('Alt+c')
    await soon(() => verdictOf(page)).toBe('edited')
    await page.keyboard.press('ControlOrMeta+Shift+ArrowRight')
    await look(page, `alter-${width}`)
    await page.context().close()
  }, 60_000)
})

/**
 * Nothing for axe to find in either theme, nothing outside the window; `SCREENSHOTS=folder` keeps
 * pictures.
 */
async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForFunction(() => document.getAnimations().length === 0)
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}-${colorScheme}.png` })
    const about = colorScheme === 'light' ? 'everything' : 'colours'
    expect(await violations(page, about), colorScheme).toEqual([])
  }
  const box = await page.getByRole('dialog').first().boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width + 1)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height + 1)
}
