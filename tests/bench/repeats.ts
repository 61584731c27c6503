import { loadavg } from 'node:os'
import { providePrisma } from '../../prisma/client.ts'
import { findRepeatedWords } from '../../prisma/repeats.ts'
import { type Database, openDatabase } from '../../server/database/open.ts'
import { inFolder, onServer } from './databases.ts'
import { quantile, round } from './figures.ts'
import { type InventedArticle, inventArticles } from './inventedArticles.ts'
import { loadArticles } from './loadArticles.ts'

const many = 100_000
const embedded = 5_000
const rounds = 200

type Figures = [string, Record<string, number>]

/**
 * Looks paragraphs up in the library as `POST /api/repeats` does: some 70 words of the writer's own,
 * the same with a sentence of an article in them, and a page of ten such paragraphs. In 100,000
 * articles of 4 KB on the PostgreSQL of DATABASE_URL or TEST_DATABASE_URL, in a database of its own
 * that is dropped afterwards, and in 5,000 on the embedded one.
 */
export async function repeats() {
  const server = process.env.DATABASE_URL ?? process.env.TEST_DATABASE_URL
  const rows = [
    ...(server ? await onServer(server, (place) => measure(place, many)) : []),
    ...(await inFolder((dataFolder) => measure({ dataFolder }, embedded))),
  ]
  return Object.fromEntries(rows)
}

async function measure(
  place: { url?: string; dataFolder: string },
  count: number,
): Promise<Figures[]> {
  const database = await openDatabase({ url: place.url, dataFolder: place.dataFolder })
  providePrisma(database.prisma)
  try {
    const { article } = inventArticles()
    const stored: InventedArticle[] = []
    await loadArticles(database, count, (at) => {
      const made = article(at)
      if (at % Math.floor(count / rounds) === 0) stored.push(made)
      return made
    })
    console.log(
      `${database.kind}: ${count} articles, load average ${loadavg()
        .map((load) => round(load))
        .join(' ')}`,
    )
    return await measureRepeats(database, stored, article)
  } finally {
    await database.close()
  }
}

/** `article` makes articles that are not stored: the writer's own words. */
export async function measureRepeats(
  { kind }: Pick<Database, 'kind'>,
  stored: readonly InventedArticle[],
  article: (at: number) => InventedArticle,
): Promise<Figures[]> {
  const own = Array.from({ length: 100 }, (_, at) => article(10_000_000 + at)).flatMap(paragraphsOf)
  const ownAt = (at: number) => own[at % own.length] ?? ''
  const copied = stored.map((source) => ({ source, text: firstSentence(source) }))
  const withCopy = copied.map(({ source, text }, at) => ({
    source,
    text: `${ownAt(at)} ${text} ${ownAt(at + 1)}`,
  }))
  return [
    await timed(
      `${kind}: own words`,
      stored.map((_, at) => ({ paragraphs: [ownAt(at + 200)], expected: [] })),
    ),
    await timed(
      `${kind}: a copied sentence`,
      withCopy.map(({ source, text }) => ({ paragraphs: [text], expected: [source.id] })),
    ),
    await timed(
      `${kind}: a page of ten`,
      withCopy.map(({ source, text }, at) => ({
        paragraphs: [text, ...Array.from({ length: 9 }, (_, more) => ownAt(at + more))],
        expected: [source.id],
      })),
    ),
  ]
}

async function timed(
  name: string,
  asked: readonly { paragraphs: readonly string[]; expected: readonly string[] }[],
): Promise<Figures> {
  const times: number[] = []
  let missed = 0
  for (const { paragraphs, expected } of asked) {
    const begun = performance.now()
    const matches = await findRepeatedWords(
      paragraphs.map((text, at) => ({ id: String(at), text })),
    )
    times.push(performance.now() - begun)
    if (!expected.every((id) => matches.some(({ source }) => source === id))) missed += 1
  }
  return [
    name,
    {
      'p50 (ms)': round(quantile(times, 0.5)),
      'p95 (ms)': round(quantile(times, 0.95)),
      'max (ms)': round(quantile(times, 1)),
      missed,
    },
  ]
}

const paragraphsOf = ({ revision: { text } }: InventedArticle) => text.split('\n')

/** A sentence of at least eight words from the middle of an article. */
function firstSentence(article: InventedArticle): string {
  const paragraphs = paragraphsOf(article)
  const [sentence = ''] = (paragraphs[paragraphs.length >> 1] ?? '').split(/(?<=\.) /)
  return sentence
}
