import type { Locator, Page } from 'playwright-core'

/** The text of the brief, where it can be written in. */
export const textOf = (page: Page): Locator => page.locator('.ProseMirror[contenteditable=true]')

/** Opens a brief and waits until it can be written in. */
export async function openBrief(page: Page, id: string): Promise<void> {
  await page.goto(`/briefs/${id}`)
  await textOf(page).waitFor()
  await page.getByText('Saved', { exact: true }).first().waitFor()
}

/** Blocks of the brief as a person reads them, without other people's carets. */
export async function readBrief(page: Page): Promise<string[]> {
  return page
    .locator('.ProseMirror')
    .first()
    .evaluate((root) => {
      const copy = root.cloneNode(true) as HTMLElement
      for (const caret of copy.querySelectorAll('.ProseMirror-widget, .ProseMirror-separator'))
        caret.remove()
      return [...copy.children].map((block) => block.textContent?.replaceAll('\u2060', '') ?? '')
    })
}

/**
 * Quotes by the keyboard alone: finds a sentence in the sources pane, opens it in its article, where
 * it stands selected, and places it at the caret.
 */
export async function quoteSentence(
  page: Page,
  words: string,
  look: 'inline' | 'block' = 'inline',
): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+q')
  const search = page.getByRole('combobox', { name: 'Search the sources' })
  await search.fill(words)
  const sentence = page.getByRole('option').filter({ has: page.locator('mark') })
  await sentence.first().waitFor()
  await search.press('Enter')
  await page.getByRole('toolbar', { name: 'Quote the selection' }).waitFor()
  const quotes = page.locator('.ProseMirror [data-quote]')
  const before = await quotes.count()
  await page.keyboard.press(look === 'inline' ? 'Enter' : 'Shift+Enter')
  await quotes.nth(before).waitFor()
}

/**
 * Puts the caret at the end of the block with these words, at a person's speed: the editor learns of
 * a click some milliseconds after it, which nobody's hand is quick enough to notice.
 */
export async function caretAtEndOf(page: Page, words: string): Promise<void> {
  await textOf(page).getByText(words).click()
  await page.waitForTimeout(200)
  await page.keyboard.press('End')
}
