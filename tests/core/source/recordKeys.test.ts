import { expect, test } from 'vitest'
import { recordKeys, sameRecord } from '../../../core/source/recordKeys.ts'

const record = (
  title: string,
  authors: string[] = [],
  { url = null, DOI }: { url?: string | null; DOI?: string } = {},
) => ({ title, authors, url, details: DOI === undefined ? {} : { DOI } })

test('a record is known by DOI, address and title', () => {
  const url = 'https://www.example.org/tides?utm_source=x'
  expect(
    recordKeys(record('The Tides: A Study', [], { url, DOI: 'https://doi.org/10.1000/AB.1' })),
  ).toEqual(['doi:10.1000/ab.1', 'url:example.org/tides', 'title:the tides a study'])
  expect(recordKeys(record('Tides', [], { url: 'https://doi.org/10.1000/ab.1' }))).toContain(
    'doi:10.1000/ab.1',
  )
  expect(recordKeys(record('Tides', [], { DOI: 'none' }))).toEqual(['title:tides'])
})

test.each([
  [
    'the same DOI in two spellings',
    record('A', [], { DOI: '10.1000/AB' }),
    record('B', [], { DOI: 'doi:10.1000/ab' }),
    true,
  ],
  [
    'the same address',
    record('A', [], { url: 'https://example.org/a' }),
    record('B', [], { url: 'http://www.example.org/a/' }),
    true,
  ],
  [
    'the same title and first author',
    record('The Tides', ['Ada Lund', 'Ben Roy']),
    record('The tides.', ['Lund, Ada']),
    true,
  ],
  [
    'a first author with an initial',
    record('The Tides', ['Ada Lund']),
    record('The Tides', ['A. Lund']),
    true,
  ],
  [
    'the same title by others',
    record('The Tides', ['Ada Lund']),
    record('The Tides', ['Ben Roy']),
    false,
  ],
  [
    'the same title, one without author',
    record('The Tides', ['Ada Lund']),
    record('The Tides'),
    false,
  ],
  ['a rubric without author', record('Editorial'), record('Editorial'), false],
  [
    'a whole headline without author',
    record('Ferry returns to the harbour'),
    record('Ferry Returns To The Harbour'),
    true,
  ],
  [
    'the same title and author with other DOIs',
    record('World report', ['Ada Lund'], { DOI: '10.1000/1' }),
    record('World report', ['Ada Lund'], { DOI: '10.1000/2' }),
    false,
  ],
])('%s', (_, a, b, same) => {
  expect(sameRecord(a, b)).toBe(same)
  expect(sameRecord(b, a)).toBe(same)
})
