import { expect, test } from 'vitest'
import { readDates } from '../../../core/extract/text/readDates.ts'
import { resolveSlashed } from '../../../core/extract/text/resolveSlashed.ts'

test.each([
  ['an American time zone', '06/09/2011 01:00 AM CDT', '', true, '2011-06-09'],
  ['a European time zone', '06/09/2011 01:00 CEST', '', true, '2011-09-06'],
  ['a language other than English', '06/09/2011', '', false, '2011-09-06'],
  ['another slashed date', '06/09/2011', 'Updated 23/09/2011', true, '2011-09-06'],
  ['a date in words nearby', '06/09/2011', 'It sank on June 8, 2011.', true, '2011-06-09'],
  ['nothing', '06/09/2011', '', true, null],
])('a date that can be read in two ways is settled by %s', (_, stamp, dump, english, iso) => {
  const [date] = readDates(stamp)
  expect(date && resolveSlashed(date, stamp, dump, english)).toBe(iso)
})
