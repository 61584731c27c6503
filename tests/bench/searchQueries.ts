import type { SearchRequest } from '../../core/api/search.ts'
import type { inventArticles } from './inventedArticles.ts'

/** Requests by kind, `rounds` different ones of each. Ranks are those of Zipf's law: 0 is the most frequent. */
export function searchQueries(
  invented: ReturnType<typeof inventArticles>,
  rounds: number,
): Record<string, Partial<SearchRequest>[]> {
  const { words, names, outlets, authors, tags } = invented
  const word = (rank: number) => words[rank % words.length] ?? ''
  const name = (rank: number) => names[rank % names.length] ?? ''
  const each = (make: (at: number) => Partial<SearchRequest>) =>
    Array.from({ length: rounds }, (_, at) => make(at))
  /** A few words in a row from a stored article. */
  const excerpt = (at: number, length: number) => {
    const { revision } = invented.article(at)
    return revision.text
      .slice(0, 400)
      .replace(/[^\p{L} ]/gu, '')
      .split(' ')
      .slice(9, 9 + length)
      .join(' ')
  }
  const misspelt = (right: string) => right.slice(0, 3) + right.slice(4)
  return {
    'rare word': each((at) => ({ q: `${word(20_000 + 911 * at)} ` })),
    'medium word': each((at) => ({ q: `${word(200 + 7 * at)} ` })),
    'word in nearly every article': each((at) => ({ q: `${word(at % 10)} ` })),
    'two medium words': each((at) => ({ q: `${word(100 + 5 * at)} ${word(150 + 7 * at)} ` })),
    'three very common words': each((at) => ({
      q: `${word(at)} ${word(at + 3)} ${word(at + 9)} `,
    })),
    'common and not common': each((at) => ({ q: `${word(at % 20)} -${word(20 + at)} ` })),
    phrase: each((at) => ({ q: `"${excerpt(at, 4)}"` })),
    'phrase of two very common words': each((at) => ({
      q: `"${word(at % 6)} ${word((at * 5 + 1) % 7)}"`,
    })),
    'name with alternatives': each((at) => ({ q: `${name(at * 3)} ` })),
    'misspelt name': each((at) => ({ q: `${misspelt(name(at * 5))} ` })),
    'name and common word': each((at) => ({ q: `${name(at)} ${word(at)} ` })),
    'common word of an outlet': each((at) => ({
      q: `${word(at % 10)} `,
      outlet: [outlets[at * 3] ?? ''],
    })),
    'common word of a year, by date': each((at) => ({
      q: `${word(at % 10)} `,
      from: String(2005 + (at % 20)),
      to: String(2005 + (at % 20)),
      sort: 'date',
    })),
    'medium word, author and language': each((at) => ({
      q: `${word(30 + at)} `,
      author: [authors[at] ?? ''],
      language: ['en'],
    })),
    'no query, tag': each((at) => ({ tag: [tags[at] ?? ''] })),
    'no query at all': each((at) => ({ offset: at * 30 })),
    'typing one or two letters': each((at) => ({ q: word(at).slice(0, 1 + (at % 2)) })),
    'typing three letters': each((at) => ({ q: word(at * 11).slice(0, 3) })),
    'typing five letters': each((at) => ({ q: word(at * 37).slice(0, 5) })),
    'typing a name': each((at) => ({ q: name(at * 7).slice(0, 6) })),
    'typing a second word': each((at) => ({ q: `${word(50 + at)} ${word(at * 13).slice(0, 3)}` })),
  }
}
