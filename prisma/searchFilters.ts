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
    const from = dayNumber(request.from, '0')
    const year = BigInt(Math.floor(from / 10_000) * 10_000)
    conditions.push(Prisma.sql`i.dated_to >= ${from} AND i.place >= ${year << 32n}`)
  }
  if (request.to) {
    const to = dayNumber(request.to, '9')
    conditions.push(Prisma.sql`i.dated_from <= ${to} AND i.place < ${BigInt(to + 1) << 32n}`)
  }
  return Prisma.join(conditions, ' AND ')
}

/** `2013-11` as 20131100 or, with the digit 9, as 20131199. */
function dayNumber(date: string, digit: string): number {
  return Number(date.replaceAll('-', '').padEnd(8, digit))
}

/** Text that the database takes: without NUL and lone surrogates. */
function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
