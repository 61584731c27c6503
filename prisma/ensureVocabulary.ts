import { prisma } from './client.ts'
import { addWords, vocabularyVersion } from './vocabulary.ts'

/** Sources that are read at once. */
const batch = 20

/**
 * Reads the words of sources that were stored before there was a vocabulary, or under other rules,
 * a few at a time so that everybody else is served in between. Runs beside the server from its start.
 * @returns how many were read
 */
export async function ensureVocabulary(): Promise<number> {
  const outdated = await prisma().sourceIndex.findFirst({
    where: { words: { gt: 0, lt: vocabularyVersion } },
    select: { sourceId: true },
  })
  if (outdated)
    await prisma().$transaction([
      prisma().searchWord.deleteMany(),
      prisma().sourceIndex.updateMany({ data: { words: 0 } }),
    ])
  let read = 0
  for (;;) {
    const rows = await prisma().sourceIndex.findMany({
      where: { words: { lt: vocabularyVersion } },
      select: { sourceId: true },
      take: batch,
    })
    if (rows.length === 0) return read
    for (const { sourceId } of rows) await readSource(sourceId)
    read += rows.length
  }
}

async function readSource(id: string): Promise<void> {
  await prisma().$transaction(
    async (db) => {
      // Another process may have been faster.
      const [index] = await db.$queryRaw<{ words: number }[]>`
        SELECT words FROM source_index WHERE source_id = ${id} FOR UPDATE`
      if (!index || index.words >= vocabularyVersion) return
      const source = await db.source.findUniqueOrThrow({
        where: { id },
        select: { title: true, authors: true, outlet: true, currentRevision: true },
      })
      const revision =
        source.currentRevision === null
          ? null
          : await db.revision.findUnique({
              where: { sourceId_hash: { sourceId: id, hash: source.currentRevision } },
              select: { text: true },
            })
      await addWords(db, { ...source, body: revision?.text ?? '' })
      await db.sourceIndex.update({ where: { sourceId: id }, data: { words: vocabularyVersion } })
    },
    { maxWait: 30_000, timeout: 60_000 },
  )
}
