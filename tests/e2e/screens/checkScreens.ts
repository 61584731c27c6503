import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, signedIn } from '../../support/browser.ts'
import { violations } from '../axe.ts'
import { watchRequests } from '../settled.ts'
import { openDesk } from './desk.ts'
import { screens } from './screens.ts'

/**
 * Every screen in one size and both themes: axe finds nothing, and nothing sticks out sideways.
 * SCREENSHOTS=folder keeps a picture of each, to be looked at.
 * @param width and height of the window, in CSS pixels
 */
export function checkScreens(width: number, height: number): void {
  let desk: Awaited<ReturnType<typeof openDesk>>
  let browser: Browser
  let [member, stranger]: BrowserContext[] = []
  beforeAll(async () => {
    desk = await openDesk()
    browser = await launchBrowser()
    const viewport = { width, height }
    member = await signedIn(browser, desk.server, undefined, viewport)
    stranger = await browser.newContext({ baseURL: desk.server.url, viewport })
  })
  afterAll(async () => {
    await browser.close()
    await desk.close()
  })

  test.each(screens)('$name', async ({ name, path, signedOut, prepare }) => {
    const page = await openFresh(signedOut ? stranger : member, desk.server.url)
    try {
      const errors = collectErrors(page)
      const settled = watchRequests(page)
      await page.goto(path(desk.ids))
      await settled()
      await prepare?.(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await transitionsEnded(page)
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
      await page.close()
    }
  })
}

/** A page that knows nothing of the screens before; only what was downloaded is kept. */
async function openFresh(context: BrowserContext | undefined, origin: string): Promise<Page> {
  if (!context) throw new Error('The browser is not there yet.')
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const storageTypes = 'local_storage,indexeddb'
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes })
  await devtools.detach()
  return page
}

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
