import { foldWord } from '../core/names/foldWord.ts'
import { nameDistance } from '../core/names/nameDistance.ts'
import { nameKeys } from '../core/names/nameKeys.ts'
import type { WideTerm } from '../core/search/condition.ts'
import type { SearchTerm } from '../core/search/query.ts'
import { isWidened, type KnownWord, nameIn, shortestPrefix, widen } from '../core/search/widen.ts'
import { prisma } from './client.ts'

/** Words of a query that are looked up at most, spellings of each that are searched for. */
const mostWords = 12
const mostSpellings = 12
/** Names with a key in common that are compared at most, those of the most sources first. */
const mostCompared = 2000
/** The same while the name is still being typed. */
const mostComparedTyping = 200
/** Words that begin with what is being typed: of a few letters, of more. */
const fewCompletions = 6
const mostCompletions = 10
/** Aliases that are considered at most. */
const mostAliases = 5000

interface Name {
  word: string
  shown: string
  keys: string[]
}

/** Adds to the terms what the library and the workspace's aliases know of them; `exact`: nothing. */
export async function widenTerms(
  terms: readonly SearchTerm[],
  exact: boolean,
): Promise<WideTerm[]> {
  const asked = terms.filter(isWidened).slice(0, mostWords)
  if (asked.length === 0) return widen(terms, { words: new Map(), aliases: [] })
  const last = terms.find(({ prefix }) => prefix)
  const [spellings, completions, aliases] = await Promise.all([
    exact
      ? new Map<string, string[]>()
      : findSpellings([...new Set(asked.map(nameIn))], last ? mostComparedTyping : mostCompared),
    last && isWidened(last) ? findCompletions(nameIn(last)) : [],
    exact ? [] : prisma().nameAlias.findMany({ select: { names: true }, take: mostAliases }),
  ])
  const words = new Map(
    asked.map((term): [string, KnownWord] => {
      const name = nameIn(term)
      return [
        name,
        { spellings: spellings.get(name) ?? [], completions: term === last ? completions : [] },
      ]
    }),
  )
  return widen(terms, { words, aliases: aliases.map(({ names }) => names) })
}

/** Names of the library that are other spellings of these words; of plain words there are none. */
async function findSpellings(
  words: readonly string[],
  most: number,
): Promise<Map<string, string[]>> {
  const keys = new Map(words.map((word) => [word, nameKeys(word)]))
  const allKeys = [...new Set([...keys.values()].flat())]
  if (allKeys.length === 0) return new Map()
  const rows = await prisma().$queryRaw<(Name & { isPlain: boolean })[]>`
    SELECT word, shown, keys, false AS "isPlain" FROM (
      SELECT * FROM search_word WHERE keys && ${allKeys}::text[] AND as_plain * 2 <= as_name
      ORDER BY as_name DESC, word LIMIT ${most}) names
    UNION ALL
    SELECT word, shown, keys, true FROM search_word
      WHERE word = ANY (${words}::text[]) AND as_plain * 2 > as_name`
  const plain = new Set(rows.filter(({ isPlain }) => isPlain).map(({ word }) => word))
  const names = rows.filter(({ isPlain }) => !isPlain)
  return new Map(
    [...keys]
      .filter(([word]) => !plain.has(word))
      .map(([word, own]) => [word, closest(word, new Set(own), names)]),
  )
}

function closest(word: string, own: ReadonlySet<string>, names: readonly Name[]): string[] {
  return names
    .filter((name) => name.word !== word && name.keys.some((key) => own.has(key)))
    .flatMap(({ word: other, shown }) => {
      const distance = nameDistance(word, other)
      return distance === null ? [] : [{ shown, distance }]
    })
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, mostSpellings)
    .map(({ shown }) => shown)
}

/**
 * Words of the library that begin with these letters, the most frequent first: of a few letters
 * nothing else is searched for, and the stem of a longer word need not begin with it.
 */
async function findCompletions(start: string): Promise<string[]> {
  const from = foldWord(start)
  const rows = await prisma().$queryRaw<{ word: string }[]>`
    SELECT word FROM search_word
    WHERE word >= ${from} COLLATE "C" AND word < ${`${from}\u{10ffff}`} COLLATE "C" AND word <> ${from}
    ORDER BY as_name + as_plain DESC, word LIMIT ${from.length < shortestPrefix ? fewCompletions : mostCompletions}`
  return rows.map(({ word }) => word)
}
