import { expect, test } from 'vitest'
import { ownPath } from '../../app/sign-in/ownPath.ts'

test.each([
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['/briefs/x?pane=sources', '/briefs/x?pane=sources'],
  ['https://elsewhere.test/', '/'],
  ['//elsewhere.test/', '/'],
  ['/\\elsewhere.test', '/'],
  ['/\t/elsewhere.test', '/'],
  ['javascript:alert(1)', '/'],
])('goes on to a path of its own only: %j', (next, path) => {
  expect(ownPath(next)).toBe(path)
})
