import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../../core/search/searchAddress.ts'
import { readArticle } from '../../../core/source/readArticle.ts'
import { importSource } from '../../../prisma/importSource.ts'
import { newId } from '../../../prisma/newId.ts'
import { searchSources } from '../../../prisma/search.ts'
import { findSourceDetail } from '../../../prisma/sources.ts'
import type { Database } from '../../../server/database/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { root } from '../../support/root.ts'

const folder = join(root, '../shared/seeds')
let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** What the five articles state: year of the text where it does, else null. */
const stated = [
  { authors: 1, outlet: false, published: null },
  { authors: 1, outlet: true, published: '2012-12-06' },
  { authors: 1, outlet: false, published: null },
  { authors: 0, outlet: false, published: null },
  { authors: 1, outlet: true, published: '2013-11-22' },
]

test.skipIf(!existsSync(folder))(
  'real articles are stored with what they state, and found',
  async () => {
    const names = readdirSync(folder).sort()
    for (const [index, fileName] of names.entries()) {
      const bytes = readFileSync(join(folder, fileName))
      const original = { bytes, fileName, mediaType: 'text/plain' }
      const { id } = await importSource({
        id: newId(),
        original,
        article: await readArticle(original),
        confirmed: {},
        addedById: null,
      })
      const source = await findSourceDetail(id)
      expect({
        authors: source?.authors.length,
        outlet: source?.outlet !== null,
        published: source?.published,
      }).toEqual(stated[index])
      expect(source?.original?.bytes).toBe(bytes.length)
      const q = `"${source?.title.replaceAll('"', '')}"`
      const [hit] = (await searchSources({ ...everything, q })).hits
      expect(hit?.source.id).toBe(id)
    }
  },
)
