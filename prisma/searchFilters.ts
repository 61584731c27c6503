import type { SearchRequest } from '../core/api/search.ts'
import { Prisma } from './generated/client.ts'

/** First letters of the labels in `source_index`; see the schema. */
export const labelKinds = {
  outlet: 'o',
  author: 'a',
  language: 'l',
  tag: 't',
  addedBy: 'p',
} as const

/** What a row of `source_index i` must have to pass the request's filters. */
export function filterCondition(request: SearchRequest): Prisma.Sql {
  const conditions = [Prisma.sql`i.archived = ${request.archived}`]
  for (const [key, letter] of Object.entries(labelKinds) as [keyof typeof labelKinds, string][]) {
    const labels = request[key].map((value) => `${letter}:${wellFormed(value)}`)
    if (labels.length > 0) conditions.push(Prisma.sql`i.labels && ${labels}::text[]`)
  }
  // A source dated 2013 passes from 2013-05 and to 2013-05: it may be of that month. The bounds on
  // `place` say less, but have an index.
  if (request.from) {
    const year = Number(request.from.slice(0, 4))
    conditions.push(
      Prisma.sql`i.dated_to >= ${dayNumber(request.from, '0')} AND i.place >= ${placeOf(year, 0, 0)}`,
    )
  }
  if (request.to)
    conditions.push(
      Prisma.sql`i.dated_from <= ${dayNumber(request.to, '9')} AND i.place < ${placeBefore(request)}`,
    )
  return Prisma.join(conditions, ' AND ')
}

/** Places of sources that were published by the end of the request's range are below this one. */
export function placeBefore({ to }: SearchRequest): bigint {
  if (!to) return 2n ** 63n - 1n
  const [year = 0, month = 12, day = 31] = to.split('-').map(Number)
  return placeOf(year, month, day + 1)
}

/** `2013-11` as 20131100 or, with the digit 9, as 20131199. */
function dayNumber(date: string, digit: string): number {
  return Number(date.replaceAll('-', '').padEnd(8, digit))
}

/** The least `place` that a source of this day may have; see the schema. */
function placeOf(year: number, month: number, day: number): bigint {
  return BigInt(Math.min(2_097_151, year * 416 + month * 32 + day)) << 42n
}

/** Text that the database takes: without NUL and lone surrogates. */
function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
