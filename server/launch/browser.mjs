// Finds the Chromium that the browser tests drive.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const onSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const inPlaywright = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win/chrome.exe',
]

function* candidates() {
  if (process.env.CHROMIUM_PATH) yield process.env.CHROMIUM_PATH
  yield* onSystem
  for (const cache of [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ])
    if (cache && existsSync(cache))
      for (const build of readdirSync(cache).filter((name) => name.startsWith('chromium-')))
        for (const program of inPlaywright) yield join(cache, build, program)
}

/** The path of a Chromium, or null: CHROMIUM_PATH, the system's, or one that Playwright installed. */
export function findBrowser() {
  for (const path of candidates()) if (existsSync(path)) return path
  return null
}
