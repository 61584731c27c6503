import { expect, test } from 'vitest'
import { offeredPassage } from '../../../components/editor/offeredPassage.ts'

test.each([
  ['?source=s&from=3&to=9', { source: 's', revision: null, start: 3, end: 9 }],
  ['?source=s&from=0&to=9&revision=abc', { source: 's', revision: 'abc', start: 0, end: 9 }],
  ['', null],
  ['?source=s', null],
  ['?source=s&from=9&to=3', null],
  ['?source=s&from=-1&to=3', null],
  ['?source=s&from=1.5&to=3', null],
  ['?source=s&from=a&to=3', null],
  ['?from=1&to=3', null],
])('%s asks for %j', (search, passage) => {
  expect(offeredPassage(search)).toEqual(passage)
})
