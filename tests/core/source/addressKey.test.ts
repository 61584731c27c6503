import { describe, expect, test } from 'vitest'
import { addressKey } from '../../../core/source/addressKey.ts'

const page = 'https://example.org/news/ferry'

describe('addresses of one page have one key:', () => {
  test.each([
    'http://example.org/news/ferry',
    'https://www.example.org/news/ferry',
    'https://WWW.Example.ORG:443/news/ferry/',
    'https://m.example.org/news/ferry',
    'https://amp.example.org/news/ferry',
    'https://example.org/news/ferry#comments',
    'https://example.org/news/ferry?utm_source=x&utm_medium=mail&fbclid=1',
    'https://example.org/news/ferry?at_campaign=rss&CMP=share',
    'https://example.org//news/ferry/index.html',
    'https://example.org/news/ferry/amp/',
    'https://example.org/news/ferry.amp',
    'https://example.org/amp/news/ferry',
    'https://example.org/news/amp/ferry',
    'https://example.org/news/ferry?amp=1',
    'https://example.org/news/ferry?outputType=amp',
    'https://www.google.co.uk/amp/s/www.example.org/news/ferry/amp',
    'https://example-org.cdn.ampproject.org/c/s/example.org/news/ferry',
  ])('%s', (address) => {
    expect(addressKey(address)).toBe(addressKey(page))
  })
})

test.each([
  ['another page', page, 'https://example.org/news/bridge'],
  ['another site', page, 'https://example.com/news/ferry'],
  ['another part of a site', page, 'https://blog.example.org/news/ferry'],
  ['another case of the path', page, 'https://example.org/news/Ferry'],
  ['another parameter', 'https://example.org/?id=1', 'https://example.org/?id=2'],
  ['a page that is called amp', 'https://example.org/amp', 'https://example.org/news'],
  ['camp is no AMP', 'https://example.org/boot-camp', 'https://example.org/boot'],
])('%s has another key', (_, a, b) => {
  expect(addressKey(a)).not.toBe(addressKey(b))
})

test.each([
  ['parameters in another order', 'https://example.org/a?x=1&y=2', 'https://example.org/a?y=2&x=1'],
  ['letters written as bytes', 'https://example.org/f%c3%a9ry', 'https://example.org/féry'],
  [
    'AMP pages with an ending',
    'https://example.org/ferry.amp.html',
    'https://example.org/ferry.html',
  ],
])('%s are the same', (_, a, b) => {
  expect(addressKey(a)).toBe(addressKey(b))
})

test.each([
  'https://example.org',
  'https://www.example.org/?utm_source=x#top',
  'https://example.org/index.html',
  'file:///home/ada/ferry.html',
  'mailto:ada@example.org',
  'ferry',
])('%s names no page', (address) => {
  expect(addressKey(address)).toBeNull()
})

test('an address that cannot be decoded stays as it is', () => {
  expect(addressKey('https://example.org/100%')).toBe('example.org/100%')
})
