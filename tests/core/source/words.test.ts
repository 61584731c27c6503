import { expect, test } from 'vitest'
import { partialDate } from '../../../core/api/fields.ts'
import { countWords } from '../../../core/source/countWords.ts'
import { formatDate } from '../../../core/source/formatDate.ts'
import { languageName } from '../../../core/source/languageName.ts'
import { unusableSize } from '../../../core/source/unusableSize.ts'

test.each([
  ['', 0],
  ['— …', 0],
  ['One word-like U.N.  thing\n2013', 5],
  ['«Слово»', 1],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test.each([
  ['2013', '2013'],
  ['2013-11', 'Nov 2013'],
  ['2013-11-02', '2 Nov 2013'],
])('%s is written %s', (date, written) => {
  expect(formatDate(date)).toBe(written)
})

test.each([
  ['en', 'English'],
  ['und', 'Not known'],
  ['qqqq', 'qqqq'],
  ['???', '???'],
])('the language %s is called %s', (code, name) => {
  expect(languageName(code)).toBe(name)
})

test.each([
  [0, 'The file is empty.'],
  [1, null],
  [10 * 1024 * 1024, null],
  [10 * 1024 * 1024 + 1, 'The file is larger than 10 MB. Import a shorter one.'],
])('a file of %i bytes: %s', (bytes, message) => {
  expect(unusableSize(bytes)).toBe(message)
})

test.each([
  ['2013', true],
  ['2013-11', true],
  ['2012-02-29', true],
  ['2013-02-29', false],
  ['2013-04-31', false],
  ['2013-13', false],
  ['2013-99-99', false],
  ['2013-1', false],
  ['22 November 2013', false],
])('%s is a date: %s', (date, valid) => {
  expect(partialDate.safeParse(date).success).toBe(valid)
})
