import { expect, test } from 'vitest'
import { readSettings } from '../../server/settings.ts'
import { StartError } from '../../server/startError.ts'

test('an empty environment is enough', () => {
  expect(readSettings({ METRICS_TOKEN: '', LOG_LEVEL: '', STOP_DELAY: '' })).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    logLevel: 'info',
    metricsToken: undefined,
    stopDelay: 0,
  })
})

test('seconds become milliseconds, and levels may be written large', () => {
  expect(readSettings({ STOP_DELAY: '2.5', LOG_LEVEL: 'WARN' })).toMatchObject({
    stopDelay: 2500,
    logLevel: 'warn',
  })
})

test.each([
  [{ PORT: 'x' }, /^PORT must be a number/],
  [
    { LOG_LEVEL: 'loud' },
    /^LOG_LEVEL must be one of debug, info, warn, error, silent, not "loud"\.$/,
  ],
  [{ STOP_DELAY: '6' }, /^STOP_DELAY must be a number of seconds from 0 to 5, not "6"\.$/],
  [{ STOP_DELAY: 'soon' }, /^STOP_DELAY must be a number/],
  [{ SOCKETS_PER_PERSON: '0' }, /^SOCKETS_PER_PERSON must be a whole number from 1, not "0"\.$/],
  [{ METRICS_TOKEN: 'short' }, /^METRICS_TOKEN must have at least 16 characters/],
  [{ PUBLIC_URL: 'briefs.example.org' }, /^PUBLIC_URL must look like/],
])('%j is refused in a line that names the variable', (env, message) => {
  expect(() => readSettings(env)).toThrow(StartError)
  expect(() => readSettings(env)).toThrow(message)
})

const database = { DATABASE_URL: 'postgresql://localhost/chancery' }

test('processes are connected by a Redis only where they share a PostgreSQL', () => {
  const redis = { REDIS_URL: 'rediss://user:secret@redis.example:6380' }
  expect(readSettings({ ...database, ...redis }).redisUrl).toBe(redis.REDIS_URL)
  expect(readSettings({ ...database, REDIS_URL: '' }).redisUrl).toBeUndefined()
  expect(() => readSettings(redis)).toThrow(
    new StartError(
      'REDIS_URL connects several processes, and the embedded database belongs to one: set DATABASE_URL to a PostgreSQL too, or leave REDIS_URL empty.',
    ),
  )
})

test.each(['redis.example:6379', 'http://redis.example', 'redis://'])('%s is no Redis', (url) => {
  expect(() => readSettings({ ...database, REDIS_URL: url })).toThrow(/^REDIS_URL must look like/)
})
