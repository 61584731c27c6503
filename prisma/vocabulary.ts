import { nameKeys } from '../core/names/nameKeys.ts'
import { readWords } from '../core/names/readWords.ts'
import type { Prisma } from './generated/client.ts'

/** Version of the rules by which words and their keys are made; raised, everything is read again. */
export const vocabularyVersion = 1

/**
 * A word is counted until it has been seen in this many sources: the share in which it is a name
 * is known by then, and storing an article seldom has to wait for another to be stored.
 */
const mostCounted = 40

interface Article {
  readonly title: string
  readonly authors: readonly string[]
  readonly outlet: string | null
  readonly body: string
}

/** Adds the words of an article to the vocabulary, in the transaction that stores it. */
export async function addWords(db: Prisma.TransactionClient, article: Article): Promise<void> {
  const { title, authors, outlet, body } = article
  const words = [...readWords({ head: [title, ...authors, outlet ?? ''], body })]
  if (words.length === 0) return
  // In order, so that two who store at the same moment never wait for each other in a circle.
  await db.$executeRaw`
    INSERT INTO search_word AS known (word, shown, keys, as_name, as_plain)
    SELECT word, shown, string_to_array(keys, ' '), is_name::int, (NOT is_name)::int
    FROM unnest(
      ${words.map(([word]) => word)}::text[],
      ${words.map(([, { shown }]) => shown)}::text[],
      ${words.map(([word, { isName }]) => (isName ? nameKeys(word).join(' ') : ''))}::text[],
      ${words.map(([, { isName }]) => isName)}::bool[]
    ) AS found (word, shown, keys, is_name)
    WHERE NOT EXISTS (SELECT 1 FROM search_word enough
      WHERE enough.word = found.word COLLATE "C" AND enough.as_name + enough.as_plain >= ${mostCounted}::int)
    ORDER BY word COLLATE "C"
    ON CONFLICT (word) DO UPDATE SET
      as_name = known.as_name + excluded.as_name,
      as_plain = known.as_plain + excluded.as_plain,
      keys = CASE WHEN excluded.as_name > 0 THEN excluded.keys ELSE known.keys END,
      shown = CASE WHEN known.as_name = 0 THEN excluded.shown ELSE known.shown END`
}
