import { z } from 'zod'

/** Longest web address that a person may give, in characters. */
const longestAddress = 2000

/** A scheme, and not a host with its port. */
const scheme = /^[a-z][a-z\d+.-]*:(?!\d)/i

/** `example.org/a` as people type and copy it, with the scheme that it leaves out. */
function withScheme(address: string): string {
  if (scheme.test(address)) return address
  return `https://${address.replace(/^\/\//, '')}`
}

/** JSON body of `POST /api/sources/fetch`. The answer is the bytes of the page. */
export const fetchAddress = z.strictObject({
  url: z
    .string('The address is missing.')
    .trim()
    .min(1, 'The address is missing.')
    .max(longestAddress, `The address is too long: at most ${longestAddress} characters.`)
    .transform(withScheme)
    .refine((address) => /^https?:/i.test(address), {
      error: 'The address must start with http:// or https://.',
      abort: true,
    })
    .refine((address) => URL.canParse(address), { error: 'That is not a web address.' }),
})
