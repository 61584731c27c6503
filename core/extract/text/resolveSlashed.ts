import { readDates, type StatedDate } from './readDates.ts'
import { unicodePattern } from './unicodePattern.ts'

const monthFirst = /(?<!\p{L})(?:[ECMP][SD]T|Eastern|Pacific)(?!\p{L})/u
const dayFirst = /(?<!\p{L})(?:CES?T|BST|EES?T|MSK|GMT|IST|AES?T)(?!\p{L})/u
const dayMs = 86_400_000

/** Days between a stamp and another date of the dump within which one explains the other. */
const near = 12

/**
 * The reading of a date such as 12/08/2019 that the rest of the dump bears out: another slashed date
 * that can be read in one way only, a time zone beside it, a date in words close to one reading, or
 * a language whose writers all put the day first. Null when nothing tells.
 */
export function resolveSlashed(
  date: StatedDate,
  stamp: string,
  dump: string,
  english: boolean,
): string | null {
  if (!date.readings) return null
  const [american, european] = date.readings
  if (monthFirst.test(stamp)) return american
  if (dayFirst.test(stamp) || !english) return european
  const order = orderElsewhere(dump)
  if (order) return order === 'month' ? american : european
  const others = readDates(dump)
    .filter((other) => other.iso.length === 10)
    .map((other) => Date.parse(other.iso))
  const [a, b] = [american, european].map((iso) =>
    others.some((other) => Math.abs(other - Date.parse(iso)) <= near * dayMs),
  )
  if (a !== b) return a ? american : european
  return null
}

function orderElsewhere(dump: string): 'month' | 'day' | null {
  const found = new Set<'month' | 'day'>()
  for (const [, first = '', second = ''] of dump.matchAll(
    unicodePattern(String.raw`(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?!\d)`, 'g'),
  )) {
    if (Number(first) > 12) found.add('day')
    else if (Number(second) > 12) found.add('month')
  }
  const [only] = found
  return found.size === 1 && only ? only : null
}
