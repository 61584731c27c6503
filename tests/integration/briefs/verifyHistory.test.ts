import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { POST as postRestore } from '../../../app/api/briefs/[id]/restore/route.ts'
import { GET as getVersion } from '../../../app/api/briefs/[id]/versions/[number]/route.ts'
import { POST as saveVersion } from '../../../app/api/briefs/[id]/versions/route.ts'
import { GET as verify } from '../../../app/api/briefs/[id]/versions/verify/route.ts'
import { type HistoryReport, historyReport } from '../../../core/api/versions.ts'
import { prisma } from '../../../prisma/client.ts'
import { createBrief } from '../../../server/briefs/createBrief.ts'
import { contentOf, paragraph } from '../../core/check/documents.ts'
import { root } from '../../support/root.ts'
import { openDesk, params, request } from '../openDesk.ts'

// The command starts a process of its own.
vi.setConfig({ testTimeout: 60_000 })

let desk: Awaited<ReturnType<typeof openDesk>>
let as: Headers
beforeAll(async () => {
  desk = await openDesk()
  const who = { name: 'Mara', email: 'mara@desk.example', password: 'correct horse battery' }
  as = await desk.accounts.setUp({ ...who, workspace: 'Desk' })
  // As somebody would who may do anything to the database: it refuses to change a version.
  await prisma().$executeRaw`ALTER TABLE version DISABLE TRIGGER version_is_immutable`
})
afterAll(() => desk.close())

/** A brief with three versions. */
async function brief(): Promise<string> {
  const id = await createBrief({ title: 'Kept', by: null, content: contentOf(paragraph('One.')) })
  for (const name of ['Draft', 'For comment', 'Final']) {
    const saved = await saveVersion(request('POST', '/', { as, body: { name } }), params({ id }))
    expect(saved.status).toBe(201)
  }
  return id
}

async function report(id: string): Promise<HistoryReport> {
  const response = await verify(request('GET', '/', { as }), params({ id }))
  return historyReport.parse(await response.json())
}

const where = (briefId: string, number: number) => ({
  where: { briefId_number: { briefId, number } },
})

test('a history that nobody touched holds, and names its last hash', async () => {
  const id = await brief()
  const found = await report(id)
  expect(found).toMatchObject({ versions: 3, broken: null })
  const last = await prisma().version.findUniqueOrThrow(where(id, 3))
  expect(found.head).toBe(last.chainHash)
  expect(found.unproven.length).toBeGreaterThan(1)
})

test('each flipped byte of a stored version is found, wherever it is', async () => {
  const id = await brief()
  const { state } = await prisma().version.findUniqueOrThrow(where(id, 2))
  if (!state) throw new Error('The version has no content.')
  for (let at = 0; at < state.length; at += Math.ceil(state.length / 40)) {
    const damaged = new Uint8Array(state)
    damaged[at] = (damaged[at] ?? 0) ^ 0x41
    await prisma().version.update({ ...where(id, 2), data: { state: damaged } })
    const { broken } = await report(id)
    expect(broken).toMatchObject({ number: 2 })
    expect(broken?.kind).toMatch(/content|unreadable|bytes/)
  }
  const cut = state.subarray(0, state.length >> 1)
  await prisma().version.update({ ...where(id, 2), data: { state: new Uint8Array(cut) } })
  expect((await report(id)).broken).toMatchObject({ number: 2 })
})

test.each([
  ['a name', { name: 'Approved' }, 'record'],
  ['a time', { createdAt: new Date(0) }, 'record'],
  ['a person', { createdById: null }, 'record'],
  ['a hash', { contentHash: 'f'.repeat(64) }, 'record'],
  ['a predecessor', { previousHash: 'f'.repeat(64) }, 'order'],
])('%s that was changed is found', async (_, data, kind) => {
  const id = await brief()
  await prisma().version.update({ ...where(id, 2), data })
  expect((await report(id)).broken).toMatchObject({ number: 2, kind })
})

test('a version that was taken out or moved is found', async () => {
  const id = await brief()
  await prisma().version.delete(where(id, 2))
  expect((await report(id)).broken).toMatchObject({ number: 2, kind: 'missing' })
  await prisma().version.update({ ...where(id, 3), data: { number: 2 } })
  expect((await report(id)).broken).toMatchObject({ number: 2, kind: 'order' })
})

test('a damaged version is neither shown nor brought back', async () => {
  const id = await brief()
  await prisma().version.update({ ...where(id, 2), data: { state: new Uint8Array([1, 2, 3]) } })
  const shown = await getVersion(request('GET', '/', { as }), params({ id, number: '2' }))
  expect(shown.status).toBe(409)
  expect((await shown.json()).detail).toBe(
    'Version 2 is damaged: what is stored is not what was saved. Nothing was changed.',
  )
  const restored = await postRestore(
    request('POST', '/', { as, body: { version: 2 } }),
    params({ id }),
  )
  expect(restored.status).toBe(409)
  expect(await prisma().version.count({ where: { briefId: id } })).toBe(3)
})

test('a brief that does not exist, and one without versions, say so', async () => {
  const missing = await verify(request('GET', '/', { as }), params({ id: 'nothing' }))
  expect(missing.status).toBe(404)
  const id = await createBrief({ title: 'New', by: null, content: contentOf(paragraph('One.')) })
  expect(await report(id)).toMatchObject({
    versions: 0,
    broken: null,
    head: null,
    unproven: ['There is no version yet, so there is nothing to verify.'],
  })
})

test('the command says the same, and fails when the history does not hold', async () => {
  const id = await brief()
  const sound = await run(id)
  expect(sound.code).toBe(0)
  expect(sound.output).toContain('Kept: 3 versions; each is what was saved.')
  await prisma().version.update({ ...where(id, 1), data: { name: 'Other' } })
  const broken = await run(id)
  expect(broken.code).toBe(1)
  expect(broken.output).toContain('What is noted about version 1 was changed')
})

function run(id: string): Promise<{ code: number; output: string }> {
  const { url, dataFolder } = desk.database.place
  const env = { ...process.env, DATABASE_URL: url ?? '', DATA_DIR: dataFolder }
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['server/cli/chancery.ts', 'verify', id],
      { cwd: root, env },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), output: out + err }),
    ),
  )
}
