import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { RunnerTestCase } from 'vitest'

/** What each person's window shows when a test has failed, as PNG beside the tests. */
export async function keepPictures(
  { name, result }: Pick<RunnerTestCase, 'name' | 'result'>,
  pages: Record<string, Page>,
): Promise<void> {
  if (result?.state !== 'fail') return
  for (const [person, page] of Object.entries(pages))
    await page.screenshot({
      path: join(import.meta.dirname, 'screenshots', `${name.replace(/\W+/g, '-')}-${person}.png`),
    })
}
