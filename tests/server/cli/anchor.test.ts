import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const entry = new URL('../../../server/cli/chancery.ts', import.meta.url).pathname

function anchor(input: unknown) {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  return spawnSync(process.execPath, [entry, 'anchor'], { input: text, encoding: 'utf8' })
}

test.each([
  [{ exact: 'left the town' }, { start: 8, end: 21, status: 'exact' }],
  [
    { exact: 'left\nthe town', prefix: null },
    { start: 8, end: 21, status: 'equivalent' },
  ],
  [
    { exact: 'The men left the towns.', suffix: ' Rain', start: 0, end: 23 },
    { start: 0, end: 22, status: 'changed' },
  ],
  [{ exact: 'Bread grew dear in winter.' }, null],
])('prints where %j stands', (selector, expected) => {
  const { stdout, stderr, status } = anchor({ text: 'The men left the town. Rain.', selector })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(stdout.endsWith('\n')).toBe(true)
  expect(JSON.parse(stdout)).toEqual(expected)
})

test.each([
  ['what is no JSON', '{"text":', 'The input is not JSON.'],
  ['nothing', '', 'The input is not JSON.'],
  ['a list', [], 'The input: '],
  ['a selector without words', { text: 'a', selector: {} }, 'selector.exact: '],
  ['an empty passage', { text: 'a', selector: { exact: '' } }, 'selector.exact: '],
  ['a negative offset', { text: 'a', selector: { exact: 'a', start: -1 } }, 'selector.start: '],
])('refuses %s with one line and status 2', (_, input, message) => {
  const { stdout, stderr, status } = anchor(input)
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
  expect(stderr.startsWith(message)).toBe(true)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
