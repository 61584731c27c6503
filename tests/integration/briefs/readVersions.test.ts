import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { GET as getVersion } from '../../../app/api/briefs/[id]/versions/[number]/route.ts'
import { POST as postVersion } from '../../../app/api/briefs/[id]/versions/route.ts'
import { createBrief } from '../../../server/briefs/createBrief.ts'
import { contentOf, paragraph } from '../../core/check/documents.ts'
import { editBrief } from '../../support/editBrief.ts'
import { root } from '../../support/root.ts'
import { openDesk, params, request } from '../openDesk.ts'

// The command starts a process of its own.
vi.setConfig({ testTimeout: 60_000 })

let desk: Awaited<ReturnType<typeof openDesk>>
let as: Headers
let id: string
beforeAll(async () => {
  desk = await openDesk()
  const who = { name: 'Mara', email: 'mara@desk.example', password: 'correct horse battery' }
  as = await desk.accounts.setUp({ ...who, workspace: 'Desk' })
  id = await createBrief({
    title: 'Ferry: talks',
    by: null,
    content: contentOf(paragraph('The ferry returned.')),
  })
  const save = (name: string) =>
    postVersion(request('POST', '/', { as, body: { name } }), params({ id }))
  await save('Draft')
  await editBrief(desk, id, (blocks) => blocks.appendParagraph('All are well.'))
  await save('Final')
  await editBrief(desk, id, (blocks) => blocks.appendParagraph('So far.'))
})
afterAll(() => desk.close())

const read = (number: string, query = '') =>
  getVersion(request('GET', `/${query}`, { as }), params({ id, number }))

test('a version is read as Markdown and as HTML, to be saved as a file', async () => {
  const markdown = await read('2', '?as=markdown')
  expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(markdown.headers.get('content-disposition')).toContain('Ferry%20%20talks%20v2.md')
  expect(await markdown.text()).toBe('# Ferry: talks\n\nThe ferry returned.\n\nAll are well.\n')
  const html = await read('1', '?as=html')
  expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await html.text()).toContain('<p>The ferry returned.</p>')
})

test('another format, or a version that is not there, is refused', async () => {
  expect((await read('1', '?as=pdf')).status).toBe(422)
  expect((await read('9', '?as=html')).status).toBe(404)
})

/** What the command prints, and how it ends. */
function chancery(...args: string[]): Promise<{ out: string; error: string; code: number }> {
  const { place } = desk.database
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['server/cli/chancery.ts', ...args],
      {
        cwd: root,
        env: { ...process.env, DATA_DIR: place.dataFolder, DATABASE_URL: place.url ?? '' },
      },
      (failure, out, error) =>
        resolve({ out, error, code: typeof failure?.code === 'number' ? failure.code : 0 }),
    ),
  )
}

// A process for each: once is enough, on the database that is the slower to open.
const isEmbedded = process.env.CHANCERY_TEST_DATABASE !== 'postgresql'
test.runIf(isEmbedded)('the command line lists, prints and compares versions', async () => {
  const list = await chancery('versions', 'Ferry: talks')
  expect(list.out).toMatch(
    /^No\. +Saved +Words +By +What\n *2 .* 6 +Mara +Final\n *1 .* 3 +Mara +Draft\n$/,
  )
  const text = await chancery('version', id, '1')
  expect(text.out).toBe('# Ferry: talks\n\nThe ferry returned.\n')
  const since = await chancery('compare', id, '2')
  expect(since.out).toBe('2 words inserted\n· paragraph added\n')
  const missing = await chancery('compare', id, '1', '7')
  expect(missing).toMatchObject({ code: 1, error: 'This brief has no version 7.\n' })
})
