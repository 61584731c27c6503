import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../../support/browser.ts'
import { violations } from '../axe.ts'
import { watchRequests } from '../settled.ts'
import { openDesk } from './desk.ts'
import { screens } from './screens.ts'

type Theme = 'light' | 'dark'
const bothThemes: readonly Theme[] = ['light', 'dark']

/**
 * Every screen in one size and both themes: axe finds nothing, and nothing sticks out sideways.
 * SCREENSHOTS=folder keeps a picture of each, to be looked at.
 * @param width and height of the window, in CSS pixels
 * @param themes to be looked at: a narrow window has no colours of its own
 */
export function checkScreens(
  width: number,
  height: number,
  themes: readonly Theme[] = bothThemes,
): void {
  let desk: Awaited<ReturnType<typeof openDesk>>
  let browser: Browser
  let member: Visitor
  let stranger: Visitor
  beforeAll(async () => {
    desk = await openDesk()
    browser = await launchBrowser()
    const viewport = { width, height }
    const baseURL = desk.server.url
    member = await visit(await signedIn(browser, desk.server, undefined, viewport))
    stranger = await visit(await browser.newContext({ baseURL, viewport }))
  })
  afterAll(async () => {
    await browser.close()
    await desk.close()
  })

  test.each(screens)('$name', async ({ name, path, signedOut, prepare }) => {
    const { page, errors, settled, forget } = signedOut ? stranger : member
    await forget(desk.server.url)
    await page.goto(path(desk.ids))
    await settled()
    await prepare?.(page)
    for (const colorScheme of process.env.SCREENSHOTS ? bothThemes : themes) {
      await page.emulateMedia({ colorScheme })
      await transitionsEnded(page)
      const folder = process.env.SCREENSHOTS
      if (folder)
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) })
      const about = colorScheme === 'light' ? 'everything' : 'colours'
      expect(await violations(page, about), colorScheme).toEqual([])
    }
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(tooWide).toBeLessThanOrEqual(0)
    expect(errors).toEqual([])
  })
}

/** One window for all screens: opening another for each takes longer than showing most of them. */
async function visit(context: BrowserContext) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const errors = collectErrors(page)
  return {
    page,
    errors,
    settled: watchRequests(page),
    /** Only what was downloaded and who is signed in is kept from the screens before. */
    forget: async (origin: string) => {
      errors.length = 0
      await page.emulateMedia({ colorScheme: 'light' })
      await devtools.send('Storage.clearDataForOrigin', {
        origin,
        storageTypes: 'local_storage,indexeddb',
      })
    },
  }
}
type Visitor = Awaited<ReturnType<typeof visit>>

/** Colours fade from one theme to the other. */
async function transitionsEnded(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await nextFrame()
    await nextFrame()
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}

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
