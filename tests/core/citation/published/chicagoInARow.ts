// Notes in a row on the same works, as the Chicago Manual of Style shortens them or says ibid.
import { cite } from '../citedItems.ts'
import { at, date, type Kind, type PublishedExample, person } from './publishedExample.ts'

const morrison = [person('Toni', 'Morrison')]
const vintage = { publisher: 'Vintage International', 'publisher-place': 'New York' }
export const smith = {
  type: 'book',
  title: 'Swing Time',
  author: [person('Zadie', 'Smith')],
  publisher: 'Penguin Press',
  'publisher-place': 'New York',
  issued: date(2016),
  language: 'en',
}
export const novels = {
  smith,
  beloved: { type: 'book', title: 'Beloved', author: morrison, ...vintage, issued: date(2004) },
  song: {
    type: 'book',
    title: 'Song of Solomon',
    author: morrison,
    ...vintage,
    issued: date(2004),
  },
  wao: {
    type: 'book',
    title: 'The Brief Wondrous Life of Oscar Wao',
    'title-short': 'Oscar Wao',
    author: [person('Junot', 'Díaz')],
    publisher: 'Riverhead Books',
    'publisher-place': 'New York',
    issued: date(2007),
  },
}

/** 17th edition, 14.34, and 18th, 13.37, which print the same notes in both ways. */
export function inARow(
  again: (author: string, pages: string) => string,
  kinds: readonly Kind[],
): PublishedExample {
  return {
    guide:
      'Chicago Manual of Style, 17th edition, 14.34, through the US Naval War College: notes in a row on the same work',
    kinds: [...kinds, 'place'],
    items: novels,
    citations: [
      [null, cite('beloved'), cite('song'), cite('wao')],
      [null, cite('smith')],
      ['Morrison, _Beloved_, 3.', at('beloved', '3')],
      [again('Morrison', '18'), at('beloved', '18')],
      [null, at('beloved', '18')],
      [again('Morrison', '24–26'), at('beloved', '24–26')],
      ['Morrison, _Song of Solomon_, 401–2.', at('song', '401–2')],
      [again('Morrison', '433'), at('song', '433')],
      ['Díaz, _Oscar Wao_, 37–38.', at('wao', '37–38')],
      ['Morrison, _Song of Solomon_, 403.', at('song', '403')],
      ['Díaz, _Oscar Wao_, 152.', at('wao', '152')],
      [again('Díaz', '201–2'), at('wao', '201–2')],
    ],
  }
}
