import type { Pool } from 'pg'
import { passagesOf } from '../../prisma/passages.ts'
import { printsOfPassages } from '../../prisma/storePrints.ts'
import { addWords } from '../../prisma/vocabulary.ts'
import type { Database } from '../../server/database/open.ts'
import type { InventedArticle } from './inventedArticles.ts'

const batch = 500
/** Connections that load at the same time. */
const loaders = 3

/** What storing would otherwise build entry by entry; a bulk load builds it at the end. */
const indexes = [
  'source_index_tsv_labels_idx',
  'source_index_head_idx',
  'passage_tsv_idx',
  'source_print_prints_idx',
]

/**
 * Stores many articles with the columns and the functions that storing one by one uses; the indexes
 * are built last.
 */
export async function loadArticles(
  { pool, prisma }: Database,
  count: number,
  article: (at: number) => InventedArticle,
): Promise<void> {
  const definitions = await dropIndexes(pool)
  await pool.query('ALTER TABLE source DISABLE TRIGGER source_is_indexed')
  let next = 0
  const load = async () => {
    while (next < count) {
      const from = next
      next += batch
      const length = Math.min(batch, count - from)
      const articles = Array.from({ length }, (_, at) => article(from + at))
      await insert(pool, articles)
      const texts = articles.map(({ revision, ...rest }) => ({ ...rest, body: revision.text }))
      await prisma.$transaction((db) => addWords(db, texts), { maxWait: 60_000, timeout: 60_000 })
    }
  }
  await Promise.all(Array.from({ length: loaders }, load))
  await pool.query('ALTER TABLE source ENABLE TRIGGER source_is_indexed')
  await Promise.all(definitions.map((definition) => build(pool, definition)))
  await pool.query('VACUUM ANALYZE')
}

async function build(pool: Pool, index: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("SET maintenance_work_mem = '128MB'")
    await client.query(index)
  } finally {
    client.release(true)
  }
}

async function dropIndexes(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ indexdef: string }>(
    'SELECT indexdef FROM pg_indexes WHERE indexname = ANY ($1)',
    [indexes],
  )
  for (const name of indexes) await pool.query(`DROP INDEX ${name}`)
  return rows.map(({ indexdef }) => indexdef)
}

async function insert(pool: Pool, articles: readonly InventedArticle[]): Promise<void> {
  const hashes = articles.map(({ id }) => `hash-of-${id}`)
  const passages = articles.flatMap(({ id, title, revision }) =>
    passagesOf(title, revision).map((passage, position) => ({ ...passage, id, position })),
  )
  const rows = articles.map(({ revision, ...rest }, at) => ({ ...rest, hash: hashes[at] }))
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO source (id, item, title, outlet, authors, published, language, tags, current_revision, updated_at)
       SELECT id, '{"type": "article-newspaper"}', title, outlet, authors, published, language, tags, hash, now()
       FROM jsonb_to_recordset($1) AS s (id text, title text, outlet text, authors text[], published text,
         language text, tags text[], hash text)`,
      [JSON.stringify(rows)],
    )
    await client.query(
      `INSERT INTO revision (source_id, hash, text, blocks, notes, words)
       SELECT id, hash, text, blocks::jsonb, '{}', 600 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
         AS r (id, hash, text, blocks)`,
      [
        articles.map(({ id }) => id),
        hashes,
        articles.map(({ revision }) => revision.text),
        articles.map(({ revision }) => JSON.stringify(revision.blocks)),
      ],
    )
    await client.query(
      `INSERT INTO passage (source_id, hash, position, kind, start, "end", text)
       SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::int[], $6::int[], $7::text[])`,
      [
        passages.map(({ id }) => id),
        passages.map(({ id }) => `hash-of-${id}`),
        passages.map(({ position }) => position),
        passages.map(({ kind }) => kind),
        passages.map(({ start }) => start),
        passages.map(({ end }) => end),
        passages.map(({ text }) => text),
      ],
    )
    await client.query(
      `INSERT INTO source_print (source_id, hash, prints)
       SELECT id, hash, ARRAY(SELECT jsonb_array_elements_text(prints)::int)
       FROM unnest($1::text[], $2::text[], $3::jsonb[]) AS p (id, hash, prints)`,
      [
        articles.map(({ id }) => id),
        hashes,
        articles.map(({ title, revision }) =>
          JSON.stringify(printsOfPassages(passagesOf(title, revision))),
        ),
      ],
    )
    await client.query('SELECT index_sources($1)', [articles.map(({ id }) => id)])
    await client.query('DELETE FROM unread_source')
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
