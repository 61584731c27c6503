import { providePrisma } from '../../prisma/client.ts'
import { createBrief } from '../../server/briefs/createBrief.ts'
import { createCollaboration } from '../../server/collab/collaboration.ts'
import { openDatabase } from '../../server/database/open.ts'
import { launchBrowser, signedIn } from '../support/browser.ts'
import { editBrief } from '../support/editBrief.ts'
import { person } from '../support/people.ts'
import { signIn, startServer } from '../support/server.ts'
import { quantile, round } from './figures.ts'
import { longBrief } from './longBrief.ts'
import { scratchPlace } from './place.ts'

const versions = 1_000
const words = 10_000
const editsBetween = 2

/**
 * A brief of 10,000 words that 1,000 versions were saved of, with two edits between two: what a
 * version takes on the disk beside its raw state, and how long the history takes to open (bar: 300 ms).
 */
export async function history() {
  const { place, remove } = scratchPlace()
  try {
    const { briefId, ...stored } = await live(place)
    return { ...stored, ...(await open(place, briefId)) }
  } finally {
    remove()
  }
}

async function live(place: ReturnType<typeof scratchPlace>['place']) {
  const database = await openDatabase({ url: place.url, dataFolder: place.dataFolder })
  providePrisma(database.prisma)
  const collaboration = createCollaboration({ database, authenticate: async () => null })
  const briefId = await createBrief({
    title: 'A long life',
    content: longBrief(words, 1, []).content,
    by: null,
  })
  const saving: number[] = []
  for (let number = 1; number <= versions; number += 1) {
    for (let edit = 0; edit < editsBetween; edit += 1)
      await editBrief({ collaboration }, briefId, (blocks) => {
        const text = blocks.get((number * 7 + edit * 13) % (words / 100)).get(0)
        if (edit % 3 === 2) text.delete((number * 31) % 200, 9)
        else text.insert((number * 31) % 200, ` edit ${number}`)
      })
    const begun = performance.now()
    await collaboration.versions.save(briefId, person('mara'), {
      ...(number % 10 === 0 && { name: `Version of day ${number / 10}` }),
    })
    saving.push(performance.now() - begun)
  }
  const [size] = await database.prisma.$queryRaw<{ stored: number; journal: number }[]>`
    SELECT avg(octet_length(state))::float8 AS stored,
           (SELECT sum(octet_length(entries))::float8 FROM brief_journal) AS journal
    FROM version WHERE brief_id = ${briefId}`
  const { state } = await collaboration.rooms.using(briefId, async ({ document }) => ({
    state: document.bytes,
  }))
  await collaboration.drain()
  await database.close()
  return {
    briefId,
    'raw state (KiB)': round(state / 1024),
    'a version on disk, mean (KiB)': round((size?.stored ?? 0) / 1024),
    'journal, an edit (bytes)': round((size?.journal ?? 0) / (versions * editsBetween), 0),
    'saving one, p50 (ms)': round(quantile(saving, 0.5), 0),
    'saving one, p95 (ms)': round(quantile(saving, 0.95), 0),
  }
}

async function open(place: ReturnType<typeof scratchPlace>['place'], briefId: string) {
  const server = await startServer(place)
  const browser = await launchBrowser()
  try {
    const headers = { cookie: await signIn(server.url) }
    const asked: number[] = []
    for (let turn = 0; turn < 10; turn += 1) {
      const begun = performance.now()
      await (await fetch(`${server.url}/api/briefs/${briefId}/versions`, { headers })).arrayBuffer()
      asked.push(performance.now() - begun)
    }
    const page = await (await signedIn(browser, server)).newPage()
    const pane: number[] = []
    const opened: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      await page.goto(`/briefs/${briefId}`)
      const tab = page.getByRole('tab', { name: 'History' })
      await tab.waitFor()
      await page.waitForLoadState('networkidle')
      const asked = performance.now()
      await tab.click()
      await page.getByRole('list', { name: 'Versions' }).getByRole('link').first().waitFor()
      pane.push(performance.now() - asked)
      await page.waitForLoadState('networkidle')
      const begun = performance.now()
      await page.getByRole('link', { name: 'Whole history' }).click()
      await page.getByRole('heading', { name: 'History of' }).waitFor()
      await page.getByRole('list', { name: 'Versions' }).getByRole('link').first().waitFor()
      opened.push(performance.now() - begun)
    }
    return {
      'list of 1,000 over HTTP, p50 (ms)': round(quantile(asked, 0.5), 0),
      'pane of 1,000, p50 (ms)': round(quantile(pane, 0.5), 0),
      'page of 1,000, p50 (ms)': round(quantile(opened, 0.5), 0),
      'page of 1,000, worst of 5 (ms)': round(Math.max(...opened), 0),
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}
