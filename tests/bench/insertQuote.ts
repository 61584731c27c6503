import type { Page } from 'playwright-core'
import { findSentence, pickerOf } from '../e2e/editorPage.ts'
import { quantile, round } from './figures.ts'

const times = 10

interface Watched {
  renumbered: Promise<number>
}

/**
 * Takes sentences over at the start of a brief with many quotations, by the picker: from the key to
 * the frame in which the last quotation has its new number. Milliseconds.
 */
export async function insertQuotes(page: Page, sentences: readonly string[]) {
  await page.bringToFront()
  const delays: number[] = []
  for (const sentence of sentences.slice(0, times)) {
    const first = page.locator('.ProseMirror > *').first()
    await first.scrollIntoViewIfNeeded()
    await first.click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('ControlOrMeta+Home')
    await findSentence(page, sentence)
    await page.evaluate(watchLastNumber)
    await page.keyboard.press('Enter')
    delays.push(await page.evaluate(() => (window as unknown as Watched).renumbered))
    await pickerOf(page).waitFor({ state: 'detached' })
  }
  return {
    'key to renumbered frame, p50 (ms)': round(quantile(delays, 0.5)),
    'key to renumbered frame, most (ms)': round(Math.max(...delays)),
  }
}

/** Runs in the page. */
function watchLastNumber() {
  const numberOfLast = () => [...document.querySelectorAll('[data-quote] a')].at(-1)?.textContent
  const before = numberOfLast()
  const watched = window as unknown as Watched
  watched.renumbered = new Promise((resolve) => {
    window.addEventListener(
      'keydown',
      () => {
        const begun = performance.now()
        const look = () => {
          if (numberOfLast() === before) return requestAnimationFrame(look)
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve(performance.now() - begun)
          return channel.port2.postMessage(null)
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
}
