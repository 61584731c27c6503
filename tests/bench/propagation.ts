import type { Page } from 'playwright-core'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { startServer } from '../support/server.ts'
import { quantile, round } from './figures.ts'
import { makeBrief } from './page.ts'
import { scratchPlace } from './place.ts'

const keys = 200

/**
 * From a key pressed in one browser to the frame in which another shows it: through the first
 * editor, the socket, the committed log, the other socket and the other editor.
 */
export async function propagation() {
  const { place, remove } = scratchPlace()
  const server = await startServer(place)
  const browser = await launchBrowser()
  try {
    const id = await makeBrief(server.url)
    const [writer, watcher] = await Promise.all([open(), open()])
    async function open(): Promise<Page> {
      const tab = await (await signedIn(browser, server)).newPage()
      await tab.goto(`/briefs/${id}`)
      await tab.locator('.ProseMirror[contenteditable=true]').waitFor()
      return tab
    }
    if (!writer || !watcher) throw new Error('The pages did not open.')
    await watcher.evaluate(recordPaints)
    await writer.evaluate(recordKeys)
    await writer.locator('.ProseMirror').click()
    for (let n = 0; n < keys; n += 1) {
      await writer.keyboard.press('abcdefghij'[n % 10] ?? 'x')
      await writer.waitForTimeout(60 + ((n * 37) % 60))
    }
    await writer.waitForTimeout(1000)
    const pressed = await writer.evaluate(() => (window as unknown as Recorded).pressed)
    const painted = await watcher.evaluate(() => (window as unknown as Recorded).painted)
    const delays = pressed.flatMap((at, index) => {
      const shown = painted.find(({ length }) => length >= index + 1)
      return shown ? [shown.at - at] : []
    })
    return {
      'keys pressed': pressed.length,
      'keys seen by the other': delays.length,
      'keypress to remote paint, p50 (ms)': round(quantile(delays, 0.5)),
      'keypress to remote paint, p95 (ms)': round(quantile(delays, 0.95)),
    }
  } finally {
    await browser.close()
    await server.stop()
    remove()
  }
}

interface Recorded {
  /** Wall-clock times, ms. */
  pressed: number[]
  painted: { at: number; length: number }[]
}

function recordKeys() {
  const recorded = window as unknown as Recorded
  recorded.pressed = []
  addEventListener(
    'keydown',
    (event) => {
      if (event.key.length === 1) recorded.pressed.push(performance.timeOrigin + event.timeStamp)
    },
    true,
  )
}

function recordPaints() {
  const recorded = window as unknown as Recorded
  recorded.painted = []
  const text = document.querySelector('.ProseMirror')
  if (!text) return
  // Another person's caret is a widget inside the text, with their name in it: count letters of ours.
  const lengthOf = () => {
    const copy = text.cloneNode(true) as HTMLElement
    for (const widget of copy.querySelectorAll('.ProseMirror-widget')) widget.remove()
    return copy.textContent?.replace(/[^a-j]/g, '').length ?? 0
  }
  new MutationObserver(() => {
    const length = lengthOf()
    if (length > (recorded.painted.at(-1)?.length ?? 0))
      requestAnimationFrame(() => {
        setTimeout(() => {
          recorded.painted.push({ at: performance.timeOrigin + performance.now(), length })
        })
      })
  }).observe(text, { childList: true, subtree: true, characterData: true })
}
