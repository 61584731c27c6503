import { expect, test } from 'vitest'
import { readDates } from '../../../core/extract/text/readDates.ts'

test.each([
  ['December 6, 2012 | 10:32 a.m. PST', '2012-12-06'],
  ['Friday, November 22, 2013', '2013-11-22'],
  ['22.11.2013', '2013-11-22'],
  ['2013-11-22T09:30:00Z', '2013-11-22'],
  ['2013/11/22', '2013-11-22'],
  ['Nov. 22nd, 2013', '2013-11-22'],
  ['22 Nov 2013', '2013-11-22'],
  ['the 3rd of March 2014', '2014-03-03'],
  ['1er décembre 2030', '2030-12-01'],
  ['le 12 août 2031', '2031-08-12'],
  ['22. November 2013', '2013-11-22'],
  ['5 de septiembre de 2030', '2030-09-05'],
  ['8 febbraio 2031', '2031-02-08'],
  ['7 de março de 2029', '2029-03-07'],
  ['15 марта 2031 г.', '2031-03-15'],
  ['2013年11月22日', '2013-11-22'],
  ['11/22/2013', '2013-11-22'],
  ['22/11/2013', '2013-11-22'],
  ['03/04/2013', '2013'],
  ['November 2030', '2030-11'],
])('reads %s', (text, iso) => {
  expect(readDates(text).map((date) => date.iso)).toEqual([iso])
})

test.each(['31 February 2020', 'room 2013', '192.168.2013.1', 'in 1987', 'May we say 2,000'])(
  'sees no date in %s',
  (text) => {
    expect(readDates(text)).toEqual([])
  },
)

test('says that day and month could be either way round', () => {
  expect(readDates('03/04/2013')[0]?.ambiguous).toBe(true)
})
