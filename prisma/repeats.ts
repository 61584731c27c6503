import type { FindRepeats, RepeatMatch } from '../core/api/repeats.ts'
import { askedPrints } from '../core/check/prints.ts'
import { findRepeats } from '../core/check/repeats.ts'
import { type Word, wordsIn } from '../core/check/words.ts'
import { prisma } from './client.ts'

/** Sources that are looked at for one run of words: what stands in more of them is nobody's. */
const perPrint = 30
/** Sources that are compared with one paragraph, those with most runs in common first. */
const perParagraph = 40
/** Matches of one paragraph, the longest first. */
const mostMatches = 30

interface Paragraph {
  readonly id: string
  readonly words: readonly Word[]
  readonly prints: readonly number[]
}

/**
 * Where these paragraphs repeat eight or more words of a source's current text, whoever cites it.
 * The sources come out of an index of sampled runs of words and are then compared word by word.
 */
export async function findRepeatedWords(
  paragraphs: FindRepeats['paragraphs'],
): Promise<RepeatMatch[]> {
  const asked = paragraphs.map(({ id, text }): Paragraph => {
    const words = wordsIn(text)
    return { id, words, prints: askedPrints(words) }
  })
  const sources = await sourcesByPrint([...new Set(asked.flatMap(({ prints }) => prints))])
  const candidates = asked.map((paragraph) => candidatesOf(paragraph, sources))
  const passages = await readPassages([...new Set(candidates.flat())])
  return asked.flatMap((paragraph, at) =>
    (candidates[at] ?? [])
      .flatMap((source) => passages.get(source) ?? [])
      .flatMap((passage) => matchesOf(paragraph, passage))
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .slice(0, mostMatches),
  )
}

async function sourcesByPrint(prints: readonly number[]): Promise<Map<number, string[]>> {
  if (prints.length === 0) return new Map()
  const rows = await prisma().$queryRaw<{ print: number; id: string }[]>`
    SELECT a.print, s.source_id AS id FROM unnest(${prints}::int[]) AS a (print),
      LATERAL (SELECT source_id FROM source_print
        WHERE prints @> ARRAY[a.print] LIMIT ${perPrint}) AS s`
  const found = Map.groupBy(rows, ({ print }) => print)
  return new Map([...found].map(([print, hits]) => [print, hits.map(({ id }) => id)]))
}

function candidatesOf(
  { prints }: Paragraph,
  sources: ReadonlyMap<number, readonly string[]>,
): string[] {
  const shared = new Map<string, number>()
  for (const print of prints)
    for (const id of sources.get(print) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
  return [...shared]
    .sort(([, a], [, b]) => b - a)
    .slice(0, perParagraph)
    .map(([id]) => id)
}

interface Passage {
  readonly source: string
  readonly revision: string
  readonly start: number
  readonly words: readonly Word[]
}

async function readPassages(ids: readonly string[]): Promise<Map<string, Passage[]>> {
  if (ids.length === 0) return new Map()
  const rows = await prisma().passage.findMany({
    where: { sourceId: { in: [...ids] }, kind: { not: 'title' } },
    select: { sourceId: true, hash: true, start: true, text: true },
    orderBy: { position: 'asc' },
  })
  const passages = rows.map(({ sourceId, hash, start, text }) => ({
    source: sourceId,
    revision: hash,
    start,
    words: wordsIn(text),
  }))
  return Map.groupBy(passages, ({ source }) => source)
}

function matchesOf({ id, words }: Paragraph, passage: Passage): RepeatMatch[] {
  const { source, revision } = passage
  return findRepeats(words, passage.words).map(({ from, to, start, end }) => ({
    paragraph: id,
    from,
    to,
    source,
    revision,
    start: passage.start + start,
    end: passage.start + end,
  }))
}
