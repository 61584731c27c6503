import { bandsOf } from '../../core/source/similarity/bandsOf.ts'
import { shinglesOf } from '../../core/source/similarity/shinglesOf.ts'
import { prisma, providePrisma } from '../../prisma/client.ts'
import { findSimilar } from '../../prisma/findSimilar.ts'
import { type Database, openDatabase } from '../../server/database/open.ts'
import { makeArticle } from './articles.ts'
import { quantile, round } from './figures.ts'
import { scratchPlace } from './place.ts'

const inBatch = 1000
const lookups = 300

/** Who has nearly this text, among 100,000 articles (5,000 in the embedded database). */
export async function similar() {
  const { place, remove } = scratchPlace()
  const database = await openDatabase(place)
  providePrisma(database.prisma)
  const articles = database.kind === 'postgresql' ? 100_000 : 5000
  try {
    let hashing = 0
    for (let from = 0; from < articles; from += inBatch) hashing += await fill(database, from)
    await database.pool.query('ANALYZE source')
    const times: number[] = []
    let found = 0
    for (let n = 0; n < lookups; n += 1) {
      const { text } = makeArticle(Math.floor((n * articles) / lookups))
      const begun = performance.now()
      const shingles = shinglesOf(text.slice(0, Math.floor((text.length * 2) / 3)))
      const answer = await findSimilar(prisma(), { shingles, bands: bandsOf(shingles) }, null)
      times.push(performance.now() - begun)
      if (answer.length === 1) found += 1
    }
    return {
      articles,
      'hashing one article (ms)': round(hashing / articles, 2),
      'found by two thirds of it (%)': round((found / lookups) * 100),
      'look-up, hashing and comparing, p50 (ms)': round(quantile(times, 0.5)),
      'look-up, hashing and comparing, p95 (ms)': round(quantile(times, 0.95)),
    }
  } finally {
    await database.close()
    remove()
  }
}

/** Puts articles into the tables without what search needs. Returns the milliseconds of hashing. */
async function fill({ pool }: Database, from: number): Promise<number> {
  let hashing = 0
  const rows = Array.from({ length: inBatch }, (_, n) => {
    const { title, text } = makeArticle(from + n)
    const begun = performance.now()
    const bands = bandsOf(shinglesOf(text))
    hashing += performance.now() - begun
    return { id: `bench${from + n}`, title, text, bands }
  })
  const connection = await pool.connect()
  try {
    await connection.query('ALTER TABLE source DISABLE TRIGGER source_is_indexed')
    await connection.query(
      `INSERT INTO source (id, item, title, language, authors, current_revision, updated_at, bands, keys)
       SELECT r->>'id', '{}', r->>'title', 'en', '{}', 'hash', now(),
         ARRAY(SELECT jsonb_array_elements_text(r->'bands')::int), ARRAY['title:' || (r->>'title')]
       FROM jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(rows)],
    )
    await connection.query(
      `INSERT INTO revision (source_id, hash, text, blocks, notes, words)
       SELECT r->>'id', 'hash', r->>'text', '[]', '{}', 600 FROM jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(rows)],
    )
    return hashing
  } finally {
    connection.release()
  }
}
