import { nameKeys } from '../core/names/nameKeys.ts'
import { readWords } from '../core/names/readWords.ts'
import type { Prisma } from './generated/client.ts'

/**
 * A word is counted until it has been seen in this many sources: the share in which it is a name
 * is known by then, and few rows are written.
 */
const mostCounted = 40

interface Article {
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly body: string
}

/** In how many sources a word looks like a name, and in how many it does not. */
interface Count {
  shown: string
  asName: number
  asPlain: number
}

/** Adds the words of articles to the vocabulary. */
export async function addWords(
  db: Prisma.TransactionClient,
  articles: readonly Article[],
): Promise<void> {
  const counts = countWords(articles)
  if (counts.size === 0) return
  const all = [...counts.values()]
  const keys = [...counts].map(([word, { asName }]) => (asName > 0 ? nameKeys(word) : []).join(' '))
  // In order, so that two who read at the same moment never wait for each other in a circle.
  await db.$executeRaw`
    INSERT INTO search_word AS known (word, shown, keys, as_name, as_plain)
    SELECT word, shown, string_to_array(keys, ' '), as_name, as_plain
    FROM unnest(
      ${[...counts.keys()]}::text[],
      ${all.map(({ shown }) => shown)}::text[],
      ${keys}::text[],
      ${all.map(({ asName }) => Math.min(asName, mostCounted))}::smallint[],
      ${all.map(({ asPlain }) => Math.min(asPlain, mostCounted))}::smallint[]
    ) AS found (word, shown, keys, as_name, as_plain)
    WHERE NOT EXISTS (SELECT 1 FROM search_word enough
      WHERE enough.word = found.word COLLATE "C" AND enough.as_name + enough.as_plain >= ${mostCounted}::int)
    ORDER BY word COLLATE "C"
    ON CONFLICT (word) DO UPDATE SET
      as_name = known.as_name + excluded.as_name,
      as_plain = known.as_plain + excluded.as_plain,
      keys = CASE WHEN excluded.as_name > 0 THEN excluded.keys ELSE known.keys END,
      shown = CASE WHEN known.as_name = 0 THEN excluded.shown ELSE known.shown END`
}

function countWords(articles: readonly Article[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const { title, authors, outlet, body } of articles)
    for (const [word, seen] of readWords({ head: [title, ...authors, outlet ?? ''], body })) {
      const count = counts.get(word) ?? { shown: seen.shown, asName: 0, asPlain: 0 }
      counts.set(word, count)
      if (seen.isName && count.asName === 0) count.shown = seen.shown
      if (seen.isName) count.asName += 1
      else count.asPlain += 1
    }
  return counts
}
