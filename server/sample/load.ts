import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Revision } from '../../core/api/sources.ts'
import { describeSelection } from '../../core/quote/describe.ts'
import type { QuoteAttributes } from '../../core/schema/quoteAttributes.ts'
import { readArticle } from '../../core/source/readArticle.ts'
import { importSource } from '../../prisma/importSource.ts'
import { newId } from '../../prisma/newId.ts'
import { findSourceDetail } from '../../prisma/sources.ts'
import { createBrief } from '../briefs/createBrief.ts'
import type { Database } from '../database/open.ts'
import { sampleBrief, sampleBriefTitle } from './brief.ts'

/** The loaded articles by file name. */
type Articles = Map<string, Revision>

const library = join(import.meta.dirname, 'library')

/** Any number: the processes that start on one database agree on it. */
const lockId = 0x63_68_61_6e

/**
 * Loads the sample library and the worked brief into an installation that has nothing yet, once in
 * its life. Returns how many articles were loaded.
 */
export async function ensureSamples({ prisma, pool }: Database): Promise<number> {
  const workspace = await prisma.workspace.findUniqueOrThrow({ where: { id: 1 } })
  if (workspace.sampleLoadedAt) return 0
  const connection = await pool.connect()
  try {
    await connection.query('SELECT pg_advisory_lock($1)', [lockId])
    return await load(prisma)
  } finally {
    await connection.query('SELECT pg_advisory_unlock($1)', [lockId])
    connection.release()
  }
}

async function load(prisma: Database['prisma']): Promise<number> {
  const workspace = await prisma.workspace.findUniqueOrThrow({ where: { id: 1 } })
  const untouched = !workspace.sampleLoadedAt && (await prisma.brief.count()) === 0
  let loaded = 0
  if (untouched) {
    const articles: Articles = new Map()
    for (const fileName of readdirSync(library).sort()) {
      const bytes = readFileSync(join(library, fileName))
      const mediaType = fileName.endsWith('.html') ? 'text/html' : 'text/plain'
      const original = { bytes, fileName, mediaType }
      const { id } = await importSource({
        id: newId(),
        original,
        article: await readArticle(original),
        confirmed: {},
        addedById: null,
      })
      const detail = await findSourceDetail(id)
      if (detail?.current) articles.set(fileName, detail.current)
    }
    const content = sampleBrief((file, exact) => quote(articles, file, exact))
    await createBrief({ title: sampleBriefTitle, content, by: null })
    loaded = articles.size
  }
  await prisma.workspace.update({ where: { id: 1 }, data: { sampleLoadedAt: new Date() } })
  return loaded
}

/** Ties words of the worked brief to where they stand in the library. */
function quote(articles: Articles, file: string, exact: string): QuoteAttributes {
  const revision = articles.get(file)
  const start = revision?.text.indexOf(exact) ?? -1
  const selectors = revision && describeSelection(revision, start, start + exact.length)
  if (!revision || start < 0 || !selectors)
    throw new Error(`The sample brief quotes words that ${file} does not have: ${exact}`)
  return { id: newId(), source: revision.source, revision: revision.hash, ...selectors }
}
