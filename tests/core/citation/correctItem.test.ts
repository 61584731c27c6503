import { describe, expect, test } from 'vitest'
import { correctItem } from '../../../core/citation/correctItem.ts'
import { markSeveralWorks } from '../../../core/citation/severalWorks.ts'
import { cite } from './citedItems.ts'

const author = [{ given: 'Lena', family: 'Osei' }]
const report2019 = {
  type: 'report',
  title: 'The Yearly Count: Events of 2019',
  author,
  language: 'en',
}
const report2020 = { ...report2019, title: 'The Yearly Count: Events of 2020' }
const shortTitle = (item: object, style = 'chicago-notes') =>
  correctItem({ ...item }, style)?.['title-short']

describe('a short title', () => {
  test('is the main title without its article', () => {
    expect(shortTitle(report2019)).toBe('Yearly Count')
    expect(shortTitle(report2019, 'oscola')).toBe('The Yearly Count')
  })

  test('begins as a title does', () => {
    expect(shortTitle({ ...report2019, title: 'The last count' })).toBe('Last count')
  })

  test('stays as someone has written it', () => {
    expect(shortTitle({ ...report2019, 'title-short': 'Count' })).toBe('Count')
  })

  test('keeps what only looks like an article in English, and headlines whole', () => {
    const german = { ...report2019, title: 'An der Grenze', language: 'de' }
    expect(shortTitle(german)).toBeUndefined()
    const headline = { ...report2019, type: 'article-newspaper', title: 'Aleppo: 40 dead' }
    expect(shortTitle(headline)).toBeUndefined()
  })

  test('keeps the subtitle where an author is cited with several works', () => {
    const items = new Map([
      ['a', report2019],
      ['b', report2020],
    ])
    const both = [{ id: 'c', cites: [cite('a'), cite('b')] }]
    const marked = markSeveralWorks(both, items, 'chicago-notes')
    expect(shortTitle(marked.get('a') ?? {})).toBe('Yearly Count: Events of 2019')
    expect(shortTitle(marked.get('b') ?? {})).toBe('Yearly Count: Events of 2020')
    const [one] = both.map(({ id, cites }) => ({ id, cites: cites.slice(1) }))
    expect(markSeveralWorks(one ? [one] : [], items, 'chicago-notes')).toBe(items)
  })
})

test('leaves out a site that is the author in APA alone', () => {
  const page = {
    type: 'webpage',
    title: 'Grain',
    author: [{ literal: 'Relief Desk' }],
    'container-title': 'Relief Desk',
  }
  expect(correctItem(page, 'apa')).not.toHaveProperty('container-title')
  expect(correctItem({ ...page, author }, 'apa')).toHaveProperty('container-title')
  expect(correctItem(page, 'mla')).toHaveProperty('container-title')
})

test('shows addresses without their scheme in MLA, but not DOIs', () => {
  const at = (URL: string) => correctItem({ type: 'webpage', title: 'Grain', URL }, 'mla')?.URL
  expect(at('https://relief.example/grain')).toBe('relief.example/grain')
  expect(at('https://doi.org/10.5555/1')).toBe('https://doi.org/10.5555/1')
})
