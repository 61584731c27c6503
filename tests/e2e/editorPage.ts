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

/** The quote picker, once it is open. */
export const pickerOf = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Quote from a source' })

/** Opens the picker at the caret and searches: the first sentence found is chosen. */
export async function findSentence(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+q')
  const query = pickerOf(page).getByRole('combobox', { name: 'Find a sentence to quote' })
  await query.and(page.locator(':focus')).waitFor()
  await page.keyboard.type(words)
  await pickerOf(page)
    .getByRole('option', { selected: true })
    .filter({ has: page.locator('mark') })
    .waitFor()
  // Its article is here, so that it can be cut.
  await pickerOf(page).locator('p mark').waitFor()
}

/** Keys that take the chosen sentence over. */
const takes = { inline: 'Enter', block: 'ControlOrMeta+Enter', citation: 'Alt+Enter' }

/** Finds a sentence and places it at the caret, by the keyboard alone. */
export async function quoteSentence(
  page: Page,
  words: string,
  look: keyof typeof takes = 'inline',
): Promise<void> {
  const placed = page.locator(
    look === 'citation' ? '.ProseMirror cite:not(footer cite)' : '.ProseMirror [data-quote]',
  )
  const before = await placed.count()
  await findSentence(page, words)
  await page.keyboard.press(takes[look])
  await pickerOf(page).waitFor({ state: 'detached' })
  await placed.nth(before).waitFor({ state: 'attached' })
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
