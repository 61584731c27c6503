import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GET as readCheck } from '../../../app/api/briefs/[id]/check/route.ts'
import { PUT as rule } from '../../../app/api/briefs/[id]/rulings/route.ts'
import { POST as postRepeats } from '../../../app/api/repeats/route.ts'
import { checkReport } from '../../../core/api/check.ts'
import { repeatMatches } from '../../../core/api/repeats.ts'
import { derivePending } from '../../../prisma/derivePending.ts'
import { createBrief } from '../../../server/briefs/createBrief.ts'
import { contentOf, paragraph, quoteOf, revisionOf } from '../../core/check/documents.ts'
import { root } from '../../support/root.ts'
import { params, request } from '../openDesk.ts'
import { type Library, openLibrary } from '../sources/openLibrary.ts'

// The command starts a process of its own.
vi.setConfig({ testTimeout: 120_000 })

const sentenceOf = (name: string) =>
  `The crew told reporters that nobody on ${name} had heard it when ${name} struck the wall.`
const textOf = (name: string, toll: string) =>
  [
    `Barge lost off ${name}`,
    sentenceOf(name),
    `The flood in Libya has killed ${toll} people since spring, the ministry said on its page.`,
    'Its spokesman would not say how long the search was going to take.',
  ].join('\n\n')

let library: Library
const ids = { astrid: '', bothnia: '', revision: '', brief: '' }

beforeAll(async () => {
  library = await openLibrary()
  const first = await library.store({ text: textOf('Astrid', 'over 400'), outlet: 'Courier' })
  const second = await library.store({ text: textOf('Bothnia', '900'), outlet: 'Gazette' })
  ids.astrid = first.source.id
  ids.bothnia = second.source.id
  const { current } = await library.detail(ids.astrid)
  const other = await library.detail(ids.bothnia)
  if (!current || !other.current) throw new Error('A text is missing.')
  ids.revision = current.hash
  const from = { ...revisionOf(), ...current }
  const quote = (id: string, exact: string, content?: string) =>
    quoteOf({
      id,
      source: ids.astrid,
      revision: current.hash,
      from,
      exact,
      ...(content && { content }),
    })
  ids.brief = await createBrief({
    title: 'Barges',
    by: null,
    content: contentOf(
      paragraph(
        quote('q1', 'would not say how long'),
        ' and ',
        quote('q2', 'the search', 'a search'),
      ),
      paragraph('Nobody on Bothnia had heard it when Bothnia struck the wall.'),
      paragraph(
        quoteOf({
          ...{ id: 'q3', source: ids.bothnia, revision: other.current.hash, from: other.current },
          exact: 'the search',
        }),
      ),
    ),
  })
})
afterAll(() => library.close())

const repeats = async (paragraphs: unknown, as = library.reader) =>
  postRepeats(request('POST', '/', { as, body: { paragraphs } }), params({}))
const matchesOf = async (...texts: string[]) => {
  const answer = await repeats(texts.map((text, at) => ({ id: String(at), text })))
  return repeatMatches.parse(await answer.json()).matches
}
const check = async (id = ids.brief, as = library.reader) =>
  readCheck(request('GET', '/', { as }), params({ id }))

test('finds the passage that a paragraph repeats, and only that', async () => {
  const copied = 'nobody on Astrid had heard it when Astrid struck the wall'
  const text = `We hear that ${copied}, as it seems.`
  const matches = await matchesOf(
    'My own words about the weather on that day, and no others.',
    text,
  )
  expect(matches).toEqual([
    {
      paragraph: '1',
      from: text.indexOf('that nobody'),
      to: text.indexOf(','),
      source: ids.astrid,
      revision: ids.revision,
      start: expect.any(Number),
      end: expect.any(Number),
    },
  ])
  const { current } = await library.detail(ids.astrid)
  expect(current?.text.slice(matches[0]?.start, matches[0]?.end)).toBe(`that ${copied}`)
})

test('knows words by any typography, and those that both articles have', async () => {
  const shared = 'ITS SPOKESMAN would not say—how long the search was going to take!'
  expect((await matchesOf(shared)).map(({ source }) => source).sort()).toEqual(
    [ids.astrid, ids.bothnia].sort(),
  )
})

test('forgets a text that a later one has replaced', async () => {
  const url = 'https://example.org/clara'
  const { source } = await library.store({ text: textOf('Clara', '7'), url })
  const old = 'nobody on Clara had heard it when Clara struck the wall'
  expect((await matchesOf(old)).map((match) => match.source)).toEqual([source.id])
  const text = `${textOf('Clara', '7').replace('had heard it', 'knew')} So it was said.`
  await library.store({ text, url })
  expect(await matchesOf(old)).toEqual([])
})

test('makes up for articles that were stored before there were prints', async () => {
  await library.database.prisma.sourcePrint.deleteMany({ where: { sourceId: ids.astrid } })
  const copied = 'nobody on Astrid had heard it when Astrid struck the wall'
  expect(await matchesOf(copied)).toEqual([])
  expect(await derivePending()).toBeGreaterThan(0)
  expect(await matchesOf(copied)).toHaveLength(1)
})

test('refuses more than it can look up at once', async () => {
  const many = Array.from({ length: 101 }, () => ({ id: '', text: '' }))
  expect((await repeats(many)).status).toBe(422)
  expect((await repeats([{ id: '', text: 'x'.repeat(20_001) }])).status).toBe(422)
  const long = Array.from({ length: 4 }, () => ({ id: '', text: 'x '.repeat(9_000) }))
  expect((await repeats(long)).status).toBe(422)
  expect((await repeats([])).status).toBe(200)
})

test('answers how a brief stands, with what was decided', async () => {
  const report = checkReport.parse(await (await check()).json())
  expect(report).toMatchObject({
    brief: { id: ids.brief, title: 'Barges' },
    quotes: { exact: 2, differs: 1 },
  })
  expect(report.findings.map(({ group, words }) => [group, words])).toEqual([
    ['differs', 'a search'],
    ['uncited', 'Nobody on Bothnia had heard it when Bothnia struck the wall'],
    ['figures', ''],
  ])
  const figures = report.findings.at(-1)
  expect(figures?.figures.map(({ value, source }) => [value, source])).toEqual([
    [400, ids.astrid],
    [900, ids.bothnia],
  ])
  const body = { key: figures?.key, ruling: 'superseded', reason: 'The second count is later.' }
  await rule(request('PUT', '/', { as: library.ben, body }), params({ id: ids.brief }))
  const after = checkReport.parse(await (await check()).json())
  expect(after).toMatchObject({ open: 2, decided: 1 })
  expect(after.findings.at(-1)?.ruling).toMatchObject({ ruling: 'superseded', by: { name: 'Ben' } })
})

test('does not know a brief that is not there', async () => {
  expect((await check('nowhere')).status).toBe(404)
})

/** Runs the real command beside this process, which has the database open. */
function chancery(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['--disable-warning=ExperimentalWarning', 'server/cli/chancery.ts', ...args]
  const { url, dataFolder } = library.database.place
  const env = { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: url ?? '' }
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

test('prints the same on the command line, and fails when a quotation differs', async () => {
  const { code, stdout, stderr } = await chancery('check', 'Barges', '--json')
  expect(checkReport.parse(JSON.parse(stdout))).toEqual(await (await check()).json())
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: '1 of 3 quotations does not stand in its source like this.\n',
  })
  const readable = await chancery('check', ids.brief)
  expect(readable.stdout).toMatch(/^Barges\n3 quotations: 2 exact, 1 differs\./)
  expect(readable.stdout).toContain('≠ Figures that differ (1)')
  expect(readable.stdout).toMatch(/900 +Gazette/)
  expect(readable.stdout).toContain('Superseded by Ben')
})

test('succeeds when none does, and says what is wrong with the question', async () => {
  await createBrief({ title: 'Quiet', by: null, content: contentOf(paragraph('All is well.')) })
  expect(await chancery('check', 'Quiet')).toMatchObject({ code: 0, stderr: '' })
  expect(await chancery('check', 'Nothing')).toMatchObject({ code: 1, stdout: '' })
  expect((await chancery('check')).code).toBe(2)
})
