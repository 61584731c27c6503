import type { Page } from 'playwright-core'

/** How often in a row, and how many milliseconds apart, a page is found to have nothing to do. */
const looks = 3
const pause = 25

/**
 * Follows what the page asks for; call it before the page is opened.
 * @returns what resolves once nothing is under way and the page's scripts have nothing to do. Other
 * than `networkidle` it needs no half a second of silence, and waits for a busy machine.
 */
export function watchRequests(page: Page): () => Promise<void> {
  const underWay = new Set<unknown>()
  page.on('request', (request) => underWay.add(request))
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  return async () => {
    for (let quiet = 0; quiet < looks; ) {
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
      quiet = underWay.size === 0 ? quiet + 1 : 0
      await page.waitForTimeout(pause)
    }
  }
}
