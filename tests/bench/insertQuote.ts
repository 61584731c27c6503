import type { Page } from 'playwright-core'
import { findSentence, pickerOf, textOf } from '../e2e/editorPage.ts'
import { quantile, round } from './figures.ts'

const times = 10
/** Milliseconds after which a wait has failed. */
const patience = 30_000

interface Watched {
  renumbered: Promise<number>
}

/**
 * Takes sentences over at the start of a brief with many quotations, by the picker: from the key to
 * the frame in which the last quotation has its new number. Milliseconds.
 */
export async function insertQuotes(page: Page, sentences: readonly string[]) {
  await page.bringToFront()
  page.setDefaultTimeout(patience)
  const delays: number[] = []
  for (const [at, sentence] of sentences.slice(0, times).entries()) {
    const step = `quotation ${at + 1} (“${sentence.slice(0, 40)}…”)`
    const during = <T>(what: string, wait: Promise<T>) =>
      wait.catch((error: unknown) => {
        throw new Error(`At ${step}: ${what}.`, { cause: error })
      })
    // Not by a click: that would open the source of the quotation that was placed there before.
    await textOf(page).focus()
    await page.keyboard.press('ControlOrMeta+Home')
    await during('its sentence was not found', findSentence(page, sentence))
    await page.evaluate(watchLastNumber, patience)
    await page.keyboard.press('Enter')
    const renumbered = page.evaluate(() => (window as unknown as Watched).renumbered)
    delays.push(await during('the last quotation kept its number', renumbered))
    await during('the picker stayed open', pickerOf(page).waitFor({ state: 'detached' }))
  }
  return {
    'key to renumbered frame, p50 (ms)': round(quantile(delays, 0.5)),
    'key to renumbered frame, most (ms)': round(Math.max(...delays)),
  }
}

/** Runs in the page. */
function watchLastNumber(patience: number) {
  const numberOfLast = () => [...document.querySelectorAll('[data-quote] a')].at(-1)?.textContent
  const before = numberOfLast()
  const watched = window as unknown as Watched
  watched.renumbered = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`It was still ${before}.`)), patience)
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
