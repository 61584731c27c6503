import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../server/database/open.ts'
import type { TestPlace } from '../../support/database.ts'
import { makeTestPlace } from '../../support/database.ts'
import { root } from '../../support/root.ts'

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

test('stores what it can, says what it could not, and exits with 1', async () => {
  const files = [
    write('ferry.txt', ferry),
    write('empty.txt', ''),
    write('picture.txt', new Uint8Array([137, 80, 78, 71, 0, 0, 1, 2])),
    write('menu.txt', 'Home\nNews\nSport'),
    write('huge.txt', new Uint8Array(50 * 1024 * 1024)),
    'missing.txt',
    '.',
  ]
  const { code, stdout, stderr } = await run('import', '--json', ...files)
  const results = JSON.parse(stdout)
  expect(results.map(({ result }: { result: string }) => result)).toEqual([
    'stored',
    ...Array.from({ length: 6 }, () => 'failed'),
  ])
  expect(results[0]).toMatchObject({
    file: 'ferry.txt',
    title: 'The ferry returns to the harbour',
    authors: ['Ada Lund'],
    outlet: null,
    published: null,
    error: null,
  })
  expect(results.slice(1).map(({ error }: { error: string }) => error)).toEqual([
    'The file is empty.',
    expect.stringMatching(/not a text file/),
    expect.stringMatching(/no sentence/),
    'The file is larger than 10 MB. Import a shorter one.',
    'There is no such file.',
    'This is a folder, not a file.',
  ])
  expect(code).toBe(1)
  expect(stderr).toBe('6 of 7 could not be imported; the others are stored.\n')
})

test('prints a table and knows what is there already, beside a server that runs', async () => {
  const file = write('ferry.txt', ferry)
  const server = await openDatabase({ url: place.url, dataFolder: place.dataFolder })
  try {
    const first = await run('import', file)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(
      /^File +Title +Authors +Outlet +Date +Words +Result\nferry\.txt +The ferry returns .* +Ada Lund +\d+ {2}stored\n$/,
    )
    expect(await server.prisma.source.count()).toBe(1)
    const second = await run('import', file)
    expect(second.stdout).toMatch(/there already\n$/)
    expect(await server.prisma.source.count()).toBe(1)
  } finally {
    await server.close()
  }
})
