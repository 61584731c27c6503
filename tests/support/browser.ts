import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { findBrowser } from '../../server/launch/browser.mjs'
import { owner, type RunningServer, signIn } from './server.ts'

/** Starts Chromium so that it asks nothing of the network but what a test asks. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No Chromium: install one, or set CHROMIUM_PATH.')
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Viewing {
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
}

/** One session a person: signing in is limited to some times a minute. */
const cookies = new Map<string, string>()

/** A fresh profile of a signed-in person. */
export async function signedIn(
  browser: Browser,
  server: RunningServer,
  person: { email: string; password: string } = owner,
  { width = 1440, height = 900, colorScheme = 'light' }: Viewing = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width, height },
    colorScheme,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const session = `${server.url} ${person.email}`
  const cookie = cookies.get(session) ?? (await signIn(server.url, person))
  cookies.set(session, cookie)
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url }
    }),
  )
  return context
}
