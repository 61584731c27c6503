import { expect, test } from 'vitest'
import { fetchAddress } from '../../../core/api/fetchAddress.ts'

test.each([
  ['example.org/a', 'https://example.org/a'],
  [' example.org ', 'https://example.org'],
  ['example.org:8080/a', 'https://example.org:8080/a'],
  ['//example.org/a', 'https://example.org/a'],
  ['http://example.org', 'http://example.org'],
  ['HTTPS://example.org', 'HTTPS://example.org'],
  ['bücher.example/straße', 'https://bücher.example/straße'],
])('the address %s is taken for %s', (url, taken) => {
  expect(fetchAddress.parse({ url })).toEqual({ url: taken })
})

test.each([
  ['', 'The address is missing.'],
  ['the ferry returns', 'That is not a web address.'],
  ['file:///etc/passwd', 'The address must start with http:// or https://.'],
  ['mailto:ada@example.org', 'The address must start with http:// or https://.'],
  ['javascript:alert(1)', 'The address must start with http:// or https://.'],
  [`example.org/${'a'.repeat(2000)}`, 'The address is too long: at most 2000 characters.'],
])('the address %s is refused: %s', (url, message) => {
  expect(fetchAddress.safeParse({ url }).error?.issues.map((issue) => issue.message)).toEqual([
    message,
  ])
})
