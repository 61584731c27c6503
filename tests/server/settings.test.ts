import { expect, test } from 'vitest'
import { readSettings } from '../../server/settings.ts'
import { StartError } from '../../server/startError.ts'

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
