import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const entry = new URL('../../../server/cli/chancery.ts', import.meta.url).pathname

function chancery(args: readonly string[], input: string | Buffer) {
  return spawnSync(process.execPath, [entry, ...args], { input, encoding: 'utf8' })
}

const article =
  'Ships leave Lessing\n\nBy Jane Doe\nJune 3, 2031\n\nTwelve ships left the port of Lessing at dawn on Tuesday and reached open water before dark.\n'

test('prints exactly one JSON object', () => {
  const { stdout, stderr, status } = chancery(['extract', '--type', 'text'], article)
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(stdout.trim().split('\n')).toHaveLength(1)
  expect(Object.keys(JSON.parse(stdout))).toEqual([
    'title',
    'authors',
    'publisher',
    'published',
    'language',
    'paragraphs',
    'captions',
    'quotes',
    'attributions',
    'warnings',
  ])
  expect(JSON.parse(stdout)).toMatchObject({
    title: 'Ships leave Lessing',
    authors: ['Jane Doe'],
    published: '2031-06-03',
  })
})

test.each([
  ['an empty input', ''],
  ['a menu', 'Home\nWorld\n'],
  ['a binary', Buffer.from([0, 1, 2, 3, 0, 9])],
])('refuses %s with one line and status 1', (_, input) => {
  const { stdout, stderr, status } = chancery(['extract'], input)
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test.each([
  [['--type', 'scroll'], 'Allowed choices are text, html, pdf, docx, eml'],
  [['--url', 'ftp://example.org/a'], 'must start with http:// or https://'],
])('answers %j with status 2 and says what is possible', (options, message) => {
  const { stdout, stderr, status } = chancery(['extract', ...options], article)
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
  expect(stderr).toContain(message)
})
