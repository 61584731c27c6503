import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { chainHash } from '../../../core/version/chain.ts'
import { hashOf } from '../../../core/version/hash.ts'
import { listVersions, readVersion } from '../../../prisma/versions.ts'
import type { Database } from '../../../server/database/open.ts'
import {
  addParagraph,
  type CollabServer,
  connect,
  makeBrief,
  serveCollab,
} from '../../support/collab.ts'
import { openTestDatabase } from '../../support/database.ts'
import { person } from '../../support/people.ts'
import { addPeople } from '../../support/processes.ts'
import { until } from '../../support/until.ts'

let database: Database
let server: CollabServer
beforeAll(async () => {
  database = await openTestDatabase()
  server = await serveCollab(database)
  await addPeople()
})
afterAll(async () => {
  await server.close()
  await database.close()
})

const mara = person('mara', 'owner')
const tomas = person('tomas')

/** A brief that two people have open, with a first sentence of each. */
async function shared() {
  const brief = await makeBrief()
  const first = connect(server.url, brief, 'mara')
  const second = connect(server.url, brief, 'tomas')
  await until(() => first.stored() === 1 && second.stored() === 1)
  addParagraph(first.doc, 'Mara wrote this.')
  await until(() => second.text() === 'Mara wrote this.')
  addParagraph(second.doc, 'Tomas wrote that.')
  await until(() => first.text() === 'Mara wrote this.\nTomas wrote that.')
  const leave = () => {
    first.destroy()
    second.destroy()
  }
  const { rooms, versions } = server.collaboration
  return { brief, first, second, leave, rooms, versions }
}

test('a version holds what is stored, who wrote it, and hashes that vouch for it', async () => {
  const { brief, first, second, leave, rooms, versions } = await shared()
  const version = await versions.save(brief, mara, { name: 'First draft' })
  expect(version).toMatchObject({
    number: 1,
    name: 'First draft',
    reason: 'named',
    words: 6,
    previousHash: null,
    createdBy: { id: 'mara', name: 'Mara' },
  })
  expect(version.authors.map(({ id }) => id).sort()).toEqual(['mara', 'tomas'])
  const { document, ...rest } = await readVersion(brief, 1)
  expect(rest).toEqual(version)
  expect(document).toEqual(await rooms.document(brief))
  expect(version.contentHash).toBe(hashOf(document))
  expect(version.chainHash).toBe(chainHash({ ...version, briefId: brief, createdById: 'mara' }))
  await until(() => second.notices.length > 0)
  expect(second.notices).toEqual([{ kind: 'version', number: 1, name: 'First draft', by: 'Mara' }])
  addParagraph(second.doc, 'More.')
  await until(() => first.text().endsWith('More.'))
  const next = await versions.save(brief, tomas, {})
  expect(next).toMatchObject({
    number: 2,
    previousHash: version.chainHash,
    authors: [{ id: 'tomas' }],
  })
  leave()
})

test('people who save at once make one chain', async () => {
  const { brief, leave, versions } = await shared()
  await Promise.all(
    Array.from({ length: 8 }, (_, at) =>
      versions.save(brief, at % 2 ? mara : tomas, { name: `${at}` }),
    ),
  )
  const saved = (await listVersions(brief)).reverse()
  expect(saved.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(saved.map(({ previousHash }) => previousHash)).toEqual([
    null,
    ...saved.slice(0, -1).map((version) => version.chainHash),
  ])
  leave()
})

test('restoring brings a version back for everyone, saves the state before, and keeps both', async () => {
  const { brief, first, second, leave, rooms, versions } = await shared()
  const saved = await versions.save(brief, mara, { name: 'Good' })
  const then = first.text()
  first.doc.getXmlFragment('default').delete(0, 1)
  addParagraph(second.doc, 'A mistake.')
  await until(
    () => first.text() === second.text() && first.text() === 'Tomas wrote that.\nA mistake.',
  )
  const { before } = await versions.restore(brief, 1, tomas)
  await until(() => first.text() === then && second.text() === then)
  expect(before).toMatchObject({
    number: 2,
    reason: 'before-restore',
    previousHash: saved.chainHash,
  })
  expect(JSON.stringify((await readVersion(brief, 2)).document)).toContain('A mistake.')
  expect(hashOf(await rooms.document(brief))).toBe(saved.contentHash)
  expect(first.notices.at(-1)).toEqual({ kind: 'restored', number: 1, before: 2, by: 'Tomas' })
  // And back again.
  await versions.restore(brief, 2, mara)
  await until(() => first.text() === 'Tomas wrote that.\nA mistake.')
  leave()
})

test('a restore while everybody types loses not a word', async () => {
  const { brief, first, second, leave, rooms, versions } = await shared()
  await versions.save(brief, mara, { name: 'Before' })
  // One types where the version has a paragraph, one where the restore takes it away.
  const kept = first.doc.getXmlFragment('default').get(0)
  const doomed = addParagraph(second.doc, 'Written since.')
  await until(() => first.text().endsWith('since.'))
  if (!(kept instanceof Y.XmlElement)) throw new Error('There is no paragraph.')
  const stays = kept.get(0)
  if (!(stays instanceof Y.XmlText)) throw new Error('There is no text.')
  let [one, two] = [0, 0]
  const typing = setInterval(() => {
    stays.insert(stays.length, `a${one++} `)
    if (doomed.parent && !doomed._item?.deleted) doomed.insert(doomed.length, `b${two++} `)
  }, 2)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const { before } = await versions.restore(brief, 1, mara)
  await new Promise((resolve) => setTimeout(resolve, 100))
  clearInterval(typing)
  await until(() => first.text() === second.text())
  const { document } = await readVersion(brief, before.number)
  const everything = `${first.text()} ${JSON.stringify(document)}`
  for (let at = 0; at < one; at++) expect(everything).toContain(`a${at} `)
  for (let at = 0; at < two; at++) expect(everything).toContain(`b${at} `)
  expect(first.text()).not.toContain('Written since.')
  expect(hashOf(await rooms.document(brief))).toBe(
    (await versions.save(brief, mara, {})).contentHash,
  )
  leave()
})

test('what somebody wrote offline into a block that a restore removed is kept', async () => {
  const { brief, first, second, leave, versions } = await shared()
  await versions.save(brief, mara, { name: 'Before' })
  const doomed = addParagraph(second.doc, 'Written since.')
  await until(() => first.text().endsWith('since.'))
  second.provider.disconnect()
  doomed.insert(doomed.length, ' And this on the train.')
  await versions.restore(brief, 1, mara)
  await until(() => !first.text().includes('since'))
  second.provider.connect()
  await until(() => first.text() === second.text() && first.text().includes('on the train.'))
  expect(first.text()).toBe('Mara wrote this.\nTomas wrote that.\n And this on the train.')
  leave()
})

test('unknown briefs and versions are 404', async () => {
  const { brief, leave, rooms, versions } = await shared()
  await expect(versions.restore(brief, 7, mara)).rejects.toMatchObject({ status: 404 })
  await expect(versions.restore(brief, 2 ** 40, mara)).rejects.toMatchObject({ status: 404 })
  await expect(versions.save('none', mara, {})).rejects.toMatchObject({ status: 404 })
  await expect(rooms.document('none')).rejects.toMatchObject({ status: 404 })
  await expect(listVersions('none')).rejects.toMatchObject({ status: 404 })
  leave()
})
