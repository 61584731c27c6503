import { launchBrowser, signedIn } from '../support/browser.ts'
import { signIn, startServer } from '../support/server.ts'
import { round } from './figures.ts'
import { scratchPlace } from './place.ts'

/** What the editor page makes a browser with an empty cache transfer. */
export async function page() {
  const { place, remove } = scratchPlace()
  const server = await startServer(place)
  const browser = await launchBrowser()
  try {
    const id = await makeBrief(server.url)
    const context = await signedIn(browser, server)
    const tab = await context.newPage()
    const network = await context.newCDPSession(tab)
    await network.send('Network.enable')
    const responses = new Map<string, { type: string; head: number }>()
    const bytes: Record<string, number> = {}
    let heads = 0
    network.on('Network.responseReceived', ({ requestId, type, response }) =>
      responses.set(requestId, { type, head: response.encodedDataLength }),
    )
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const { type, head } = responses.get(requestId) ?? { type: 'Other', head: 0 }
      bytes[type] = (bytes[type] ?? 0) + encodedDataLength - head
      if (type === 'Script') heads += head
    })
    const begun = performance.now()
    await tab.goto(`/briefs/${id}`)
    await tab.locator('.ProseMirror[contenteditable=true]').waitFor()
    const milliseconds = performance.now() - begun
    await tab.waitForLoadState('networkidle')
    return {
      'JavaScript transferred (KiB gzip)': round((bytes.Script ?? 0) / 1024),
      'headers of those answers (KiB)': round(heads / 1024),
      'fonts transferred (KiB)': round((bytes.Font ?? 0) / 1024),
      'styles transferred (KiB gzip)': round((bytes.Stylesheet ?? 0) / 1024),
      'until the text can be edited (ms)': round(milliseconds, 0),
    }
  } finally {
    await browser.close()
    await server.stop()
    remove()
  }
}

/** Makes an empty brief over the API and returns its id. */
export async function makeBrief(url: string, cookie?: string): Promise<string> {
  const response = await fetch(`${url}/api/briefs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: cookie ?? (await signIn(url)),
      origin: url,
    },
    body: JSON.stringify({ title: 'Measured' }),
  })
  const { id } = (await response.json()) as { id: string }
  return id
}
