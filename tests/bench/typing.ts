import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { JSONContent } from '@tiptap/core'
import type { CDPSession, Page } from 'playwright-core'
import { build } from 'vite'
import { imported, revision as revisionSchema } from '../../core/api/sources.ts'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { root } from '../support/root.ts'
import { signIn, startServer } from '../support/server.ts'
import { quantile, round } from './figures.ts'
import { insertQuotes } from './insertQuote.ts'
import { inventArticles } from './inventedArticles.ts'
import { fillBrief, longBrief } from './longBrief.ts'
import { makeBrief } from './page.ts'
import { scratchPlace } from './place.ts'

const words = 50_000
const quotes = 300
const sources = 20
const keys = 60

/**
 * Keys typed in the middle of a brief of 50,000 words with 300 quotations, verdicts and numbers
 * included, beside a bare Tiptap editor with the same schema and text in the same browser: from the
 * key to the frame after it, and the time of scripts, styles and layout within that.
 */
export async function typing() {
  const { place, remove } = scratchPlace()
  const server = await startServer(place)
  const browser = await launchBrowser()
  try {
    const cookie = await signIn(server.url)
    const headers = { cookie, origin: server.url, 'content-type': 'application/json' }
    const { article } = inventArticles()
    const revisions = []
    for (let at = 0; at < sources; at += 1) {
      const { title, revision } = article(at)
      const response = await fetch(`${server.url}/api/sources`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ text: revision.text, title: `${title} ${at}` }),
      })
      const { source } = imported.parse(await response.json())
      const text = await fetch(
        `${server.url}/api/sources/${source.id}/revisions/${source.revision}`,
        { headers },
      )
      revisions.push(revisionSchema.parse(await text.json()))
    }
    const { content } = longBrief(words, quotes, revisions)
    const id = await makeBrief(server.url)
    await fillBrief(server.url, cookie, id, content)

    const bare = await serveBare(content)
    const context = await signedIn(browser, server)
    const ours = await context.newPage()
    await ours.goto(`/briefs/${id}`)
    await ours.locator('.ProseMirror[contenteditable=true]').waitFor({ timeout: 60_000 })
    await ours.getByText('Saved', { exact: true }).first().waitFor({ timeout: 60_000 })
    await ours.waitForLoadState('networkidle')
    const open = async (address: string) => {
      const tab = await (await browser.newContext()).newPage()
      await tab.goto(address)
      await tab.locator('.ProseMirror').waitFor({ timeout: 60_000 })
      return tab
    }
    const theirs = await open(bare.url)
    const shared = await open(`${bare.url}?yjs`)
    const figures: Record<string, Record<string, number>> = {}
    for (const [where, at] of [
      ['at the start', 1],
      ['in the middle', Math.round(words / 200)],
    ] as const) {
      // By turns, so that whatever else the machine does meets both.
      const own = await typeInto(ours, at)
      const peer = await typeInto(theirs, at)
      const yjs = await typeInto(shared, at)
      figures[`Chancery, ${where}`] = own
      figures[`bare Tiptap, ${where}`] = peer
      figures[`bare Tiptap with Yjs, ${where}`] = yjs
      figures[`ratio to bare Tiptap, ${where}`] = ratio(own, peer)
      figures[`ratio to bare Tiptap with Yjs, ${where}`] = ratio(own, yjs)
    }
    bare.close()
    const sentences = revisions.map(({ text }) => text.split(/(?<=\.)\s/)[2] ?? '')
    figures['Chancery, a quotation taken over at the start'] = await insertQuotes(ours, sentences)
    return figures
  } finally {
    await browser.close()
    await server.stop()
    remove()
  }
}

const ratio = (own: Record<string, number>, peer: Record<string, number>) =>
  Object.fromEntries(
    Object.keys(own).map((key) => [key, round((own[key] ?? 0) / (peer[key] || 1), 2)]),
  )

/** The peer's page, built and served; `content.json` is its text. */
export async function serveBare(content: JSONContent): Promise<{ url: string; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bare-'))
  await build({
    root: join(root, 'tests/bench/bareEditor'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2024' },
  })
  writeFileSync(join(folder, 'content.json'), JSON.stringify(content))
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.css': 'text/css',
  }
  const http = createServer(({ url = '/' }, response) => {
    const file = join(folder, url.replace(/\?.*/, '').replace(/\/$/, '/index.html'))
    try {
      const body = readFileSync(file)
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    close: () => {
      http.close()
      http.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Types at the end of the n-th block. Milliseconds. */
async function typeInto(page: Page, block: number): Promise<Record<string, number>> {
  await page.bringToFront()
  const paragraph = page.locator('.ProseMirror > *').nth(block)
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click({ position: { x: 5, y: 5 } })
  await page.waitForTimeout(500)
  const network = await page.context().newCDPSession(page)
  await network.send('Performance.enable')
  await page.evaluate(watchKeys)
  const busy: number[] = []
  for (let key = 0; key < keys; key += 1) {
    const before = await busyTime(network)
    await page.keyboard.press('x')
    await page.waitForTimeout(60)
    busy.push(((await busyTime(network)) - before) * 1000)
  }
  const frames = await page.evaluate(() => (window as unknown as Watched).frames)
  const typed = 'x'.repeat(keys)
  if (!(await paragraph.textContent())?.includes(typed))
    throw new Error(`What was typed into block ${block} is not there.`)
  await network.detach()
  return {
    'key to frame, p50 (ms)': round(quantile(frames, 0.5)),
    'key to frame, p95 (ms)': round(quantile(frames, 0.95)),
    'scripts, styles and layout, p50 (ms)': round(quantile(busy, 0.5)),
    'scripts, styles and layout, p95 (ms)': round(quantile(busy, 0.95)),
  }
}

interface Watched {
  frames: number[]
}

/** Runs in the page: from each key to the moment after the frame that shows it. */
function watchKeys() {
  const watched = window as unknown as Watched
  watched.frames = []
  window.addEventListener(
    'keydown',
    () => {
      const begun = performance.now()
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => watched.frames.push(performance.now() - begun)
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

/** Seconds that the page's thread has spent on scripts, styles and layout so far. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics
    .filter(({ name }) =>
      ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].includes(name),
    )
    .reduce((sum, { value }) => sum + value, 0)
}
