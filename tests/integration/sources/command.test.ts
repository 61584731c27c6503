import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from '../../../server/database/open.ts'
import type { TestPlace } from '../../support/database.ts'
import { makeTestPlace } from '../../support/database.ts'
import { root } from '../../support/root.ts'

// Each command starts a process, and most open a database.
vi.setConfig({ testTimeout: 180_000 })

let place: TestPlace
let folder: string
beforeEach(async () => {
  place = await makeTestPlace()
  folder = mkdtempSync(join(tmpdir(), 'chancery-files-'))
})
afterEach(async () => {
  await place.remove()
  rmSync(folder, { recursive: true })
})

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

const ferry = [
  'The ferry returns to the harbour',
  'By Ada Lund',
  'The ferry returned to the harbour on Monday evening with all of its passengers, the port said.',
  'Its captain told reporters that the crossing had been calm, and that the engines had held.',
].join('\n\n')

const named = (name: string) => ferry.replaceAll('ferry', `ferry ${name}`)

/** Runs the real command in `folder`, as npm would. */
function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['--disable-warning=ExperimentalWarning', 'server/cli/chancery.ts', ...args]
  const env = {
    ...process.env,
    INIT_CWD: folder,
    DATA_DIR: place.dataFolder,
    DATABASE_URL: place.url ?? '',
  }
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

interface Result {
  file: string
  result: string
  title: string | null
  words: number | null
  error: string | null
}

test('stores what it can, says what it could not, and exits with 1', async () => {
  const files = [
    write('ferry.txt', ferry),
    write('empty.txt', ''),
    write('picture.txt', new Uint8Array([137, 80, 78, 71, 0, 0, 1, 2])),
    write('menu.txt', 'Home\nNews\nSport'),
    write('huge.txt', new Uint8Array(50 * 1024 * 1024)),
    'missing.txt',
    'http://127.0.0.1:9/private.html',
  ]
  const { code, stdout, stderr } = await run('import', '--json', ...files)
  const results: Result[] = JSON.parse(stdout)
  expect(results.map(({ result }) => result)).toEqual([
    'stored',
    ...Array.from({ length: 6 }, () => 'failed'),
  ])
  expect(results[0]).toMatchObject({
    file: 'ferry.txt',
    title: 'The ferry returns to the harbour',
    authors: ['Ada Lund'],
    outlet: null,
    published: null,
    warnings: expect.any(Array),
    error: null,
  })
  expect(results.slice(1).map(({ error }) => error)).toEqual([
    'The file is empty.',
    expect.stringMatching(/not a text file/),
    expect.stringMatching(/no sentence/),
    'The file is larger than 10 MB. Import a shorter one.',
    'There is no such file.',
    expect.stringMatching(/./),
  ])
  expect(code).toBe(1)
  expect(stderr).toBe('6 of 7 could not be imported; the others are stored.\n')
})

test('takes folders, ZIP files and lists of records, and knows them again', async () => {
  mkdirSync(join(folder, 'desk/older/.hidden'), { recursive: true })
  mkdirSync(join(folder, 'desk/page_files'))
  write('desk/ferry 2.txt', named('Astrid'))
  write('desk/ferry 10.txt', named('Bothnia'))
  write(
    'desk/page.html',
    `<title>The ferry Clara returns to the harbour</title><p>${named('Clara').replaceAll('\n\n', '<p>')}`,
  )
  write('desk/page_files/script.txt', named('Dora'))
  write('desk/.draft.txt', named('Elsa'))
  write('desk/older/.hidden/note.txt', named('Flora'))
  write('desk/older/ship.jpg', new Uint8Array([255, 216, 255]))
  const bytes = (text: string) => new TextEncoder().encode(text)
  write(
    'desk/older/more.zip',
    zipSync({
      'inner/greta.txt': bytes(named('Greta')),
      'inner/ship.png': bytes('PNG'),
      '.DS_Store': bytes('x'),
    }),
  )
  write('list.ris', 'TY  - BOOK\nTI  - Tides of the strait\nAU  - Lund, Ada\nPY  - 2011\nER  - \n')
  const paths = ['import', '--json', '--tag', 'Ferries', '--tag', 'sea', 'desk', 'list.ris']
  const first = await run(...paths)
  const results: Result[] = JSON.parse(first.stdout)
  expect(results.map(({ file, result, error }) => [file, result, error])).toEqual([
    ['desk/ferry 2.txt', 'stored', null],
    ['desk/ferry 10.txt', 'stored', null],
    ['desk/older/more.zip/inner/greta.txt', 'stored', null],
    ['desk/older/more.zip/inner/ship.png', 'skipped', 'This is a picture.'],
    ['desk/older/ship.jpg', 'skipped', 'This is a picture.'],
    ['desk/page.html', 'stored', null],
    ['list.ris', 'stored', null],
  ])
  expect(results.at(-1)).toMatchObject({ title: 'Tides of the strait', words: 0 })
  const again: Result[] = JSON.parse((await run(...paths)).stdout)
  expect(again.map(({ result }) => result)).toEqual(
    results.map(({ result }) => (result === 'stored' ? 'duplicate' : result)),
  )
  const database = await openDatabase({ url: place.url, dataFolder: place.dataFolder })
  try {
    const sources = await database.prisma.source.findMany({ select: { tags: true } })
    const stored = results.filter(({ result }) => result === 'stored')
    expect(sources).toEqual(stored.map(() => ({ tags: ['ferries', 'sea'] })))
  } finally {
    await database.close()
  }
})

test('makes a changed page the next text of its source', async () => {
  const url = 'https://www.example.org/ferry'
  const first = await run('import', '--json', '--url', url, write('a.txt', ferry))
  const later = `${ferry} Nobody was hurt, the port added.`
  const second = await run('import', '--json', '--url', `${url}#top`, write('b.txt', later))
  const [[stored], [revised]] = [JSON.parse(first.stdout), JSON.parse(second.stdout)]
  expect([stored.result, revised.result]).toEqual(['stored', 'revised'])
  expect(revised.id).toBe(stored.id)
  expect((await run('import', '--url', url, 'a.txt', 'b.txt')).code).toBe(1)
  expect((await run('import', '--tag', 'x'.repeat(50), 'a.txt')).code).toBe(2)
})

test('prints a table and knows what is there already, beside a server that runs', async () => {
  const file = write('ferry.txt', ferry)
  const server = await openDatabase({ url: place.url, dataFolder: place.dataFolder })
  try {
    const first = await run('import', file)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(
      /^File +Title +Authors +Outlet +Date +Words +Result\nferry\.txt +The ferry returns .* +Ada Lund +\d+ {2}stored; .*\n$/,
    )
    expect(await server.prisma.source.count()).toBe(1)
    const second = await run('import', file)
    expect(second.stdout).toMatch(/there already\n$/)
    expect(await server.prisma.source.count()).toBe(1)
  } finally {
    await server.close()
  }
})
