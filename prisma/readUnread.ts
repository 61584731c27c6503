import { prisma } from './client.ts'
import { addWords } from './vocabulary.ts'

/** Sources that are read in one transaction. */
const batch = 30

/** One reading at a time in a process; whoever asks meanwhile waits for its turn. */
let reading: Promise<void> = Promise.resolve()
let isReadingAll = false
const next = () => {
  reading = reading.catch(() => {}).then(readBatch)
  return reading
}

/**
 * Brings the vocabulary up to date before a search: what was stored since the last one is read. Of
 * many sources (an import of a whole folder, a library that is older than the vocabulary) only the first
 * are waited for; the others are read in turns with everybody else's queries.
 */
export async function readUnread(): Promise<void> {
  if (!(await isAnyUnread())) return
  await next()
  if (isReadingAll) return
  isReadingAll = true
  void readAll()
    .catch((error: unknown) => console.error('Words of stored articles were not read.', error))
    .finally(() => {
      isReadingAll = false
    })
}

/** Reads all that is unread. Runs beside the server from its start. */
export async function readAll(): Promise<void> {
  while (await isAnyUnread()) await next()
}

async function isAnyUnread(): Promise<boolean> {
  return (await prisma().unreadSource.findFirst()) !== null
}

/**
 * Reading is no part of the transaction that stores a source: the words of the language are the
 * same rows for everybody, who would all wait for each other.
 */
async function readBatch(): Promise<void> {
  await prisma().$transaction(
    async (db) => {
      const articles = await db.$queryRaw<
        { title: string; authors: string[]; outlet: string | null; body: string }[]
      >`
        WITH taken AS (
          DELETE FROM unread_source WHERE source_id IN (
            SELECT source_id FROM unread_source ORDER BY source_id LIMIT ${batch} FOR UPDATE SKIP LOCKED)
          RETURNING source_id)
        SELECT s.title, s.authors, s.outlet, coalesce(left(r.text, 400000), '') AS body
        FROM taken JOIN source s ON s.id = taken.source_id
          LEFT JOIN revision r ON r.source_id = s.id AND r.hash = s.current_revision`
      await addWords(db, articles)
    },
    { maxWait: 30_000, timeout: 60_000 },
  )
}
