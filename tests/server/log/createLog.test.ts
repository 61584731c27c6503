import pg from 'pg'
import { expect, test } from 'vitest'
import { captureConsole } from '../../../server/log/captureConsole.ts'
import { createLog } from '../../../server/log/createLog.ts'

function logging(json: boolean, level: 'info' | 'error' = 'info') {
  const lines: string[] = []
  return { lines, log: createLog({ level, json, write: (line) => lines.push(line) }) }
}

test('a line for programs is one JSON object', () => {
  const { lines, log } = logging(true)
  log.warn({ code: 4400, briefId: 'b1' }, 'A socket was refused.')
  expect(lines).toHaveLength(1)
  expect(lines[0]?.endsWith('}\n')).toBe(true)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    pid: process.pid,
    code: 4400,
    briefId: 'b1',
    msg: 'A socket was refused.',
  })
})

test('a line for people has time, level, message and fields', () => {
  const { lines, log } = logging(false)
  log.info({ signal: 'SIGTERM', reason: 'too slow' }, 'Stopping.')
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info {2}Stopping\. signal=SIGTERM reason="too slow"\n$/)
  log.error({ err: new TypeError('no', { cause: new Error('why') }) }, 'It failed.')
  expect(lines[1]).toMatch(
    /error It failed\.\n {4}TypeError: no\n {4}at .*caused by\n {4}Error: why\n/s,
  )
})

test('below the level nothing is written', () => {
  const { lines, log } = logging(true, 'error')
  log.info({}, 'Stopping.')
  log.warn({}, 'Beware.')
  expect(lines).toEqual([])
})

const secrets = 'Leaked: the minister said'

test.each<[string, Error]>([
  [
    'the row that a constraint refused',
    Object.assign(new pg.DatabaseError('duplicate key value violates "x_key"', 1, 'error'), {
      code: '23505',
      detail: `Key (text)=(${secrets}) already exists.`,
      where: `COPY x, line 1: "${secrets}"`,
    }),
  ],
  [
    'the value that is none',
    Object.assign(
      new pg.DatabaseError(`invalid input syntax for type integer: "${secrets}"`, 1, 'error'),
      { code: '22P02' },
    ),
  ],
  [
    'the query that is none',
    Object.assign(new pg.DatabaseError(`syntax error in tsquery: "${secrets} & "x"`, 1, 'error'), {
      code: '42601',
    }),
  ],
  ['a cause', new Error('It failed.', { cause: { query: secrets } })],
  ['headers', Object.assign(new Error('It failed.'), { headers: { cookie: secrets } })],
])('of an error, the log has not %s', (_, err) => {
  const { lines, log } = logging(true)
  log.error({ err }, 'It failed.')
  expect(JSON.parse(lines[0] ?? '').err.stack).toMatch(/^ +at /)
  expect(lines[0]).not.toContain('minister')
})

test('what libraries print becomes lines, but for their objects', () => {
  const { lines, log } = logging(true)
  const target: Pick<Console, 'warn' | 'error'> = { warn: () => {}, error: () => {} }
  captureConsole(log, target)
  target.error('\u001b[31mIt failed\u001b[39m', { cookie: 'a=b' }, new Error('why'))
  target.warn({ token: 'abc' })
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', msg: 'It failed', err: { type: 'Error', message: 'why' } },
    { level: 'warn', msg: 'An error was reported.' },
  ])
  expect(lines.join('')).not.toMatch(/a=b|abc/)
})
