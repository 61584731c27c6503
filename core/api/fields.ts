import { z } from 'zod'

/** Longest title of a brief or a source, in UTF-16 units. */
export const longestTitle = 300

/** NFC, without control characters (the database refuses NUL), white space runs as one space. */
const oneLineOf = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

const oneLine = (what: string, longest: number) =>
  z
    .string(`${what} is missing.`)
    .transform((text) => oneLineOf(text))
    .pipe(
      z
        .string()
        .min(1, `${what} is empty.`)
        .max(longest, `${what} is too long: at most ${longest} characters.`),
    )

export const title = oneLine('The title', longestTitle)
export const personName = oneLine('The name', 100)
export const line = oneLine

/** Whether the calendar has this day; JavaScript takes 30 February for 2 March. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

/** `2013`, `2013-11` or `2013-11-22`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'The date must be a year, a month (2013-11) or a day (2013-11-22).',
    abort: true,
  })
  .refine((date) => date.length < 10 || isDay(date), { error: 'There is no such day.' })

export const email = z.email('That is not an e-mail address.').max(254)

export const password = z
  .string()
  .min(10, 'The password needs at least 10 characters.')
  .max(200, 'The password may have at most 200 characters.')

export const time = z.iso.datetime()
