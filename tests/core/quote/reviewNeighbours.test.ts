import { expect, test } from 'vitest'
import { verifyQuote } from '../../../core/quote/verifyQuote.ts'

const judged = (text: string, exact: string) => {
  const start = text.indexOf(exact)
  return verifyQuote(exact, { exact, start, end: start + exact.length }, text, []).status
}

test.each([
  ['the next paragraph', 'The port is open.\nNobody sails today.', 'The port is open.'],
  ['the next sentence', 'The port is open. Nobody sails today.', 'The port is open.'],
  ['a title above', 'Why the port is not\nOpen seas lie ahead.', 'Open seas lie ahead.'],
])('takes no negation from %s', (_, text, exact) => {
  expect(judged(text, exact)).toBe('exact')
})

test('takes one that is cut off within the sentence', () => {
  expect(judged('They will not open the port.', 'open the port.')).toBe('review')
})
