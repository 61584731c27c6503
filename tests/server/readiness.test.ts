import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { createReadiness } from '../../server/readiness.ts'

type Query = () => Promise<unknown>
const ready = (query: Query, { failingRooms = 0, stopping = false } = {}) =>
  createReadiness({
    pool: { query } as unknown as Pick<Pool, 'query'>,
    census: () => ({ failingRooms }),
    isStopping: () => stopping,
  })
const answers: Query = async () => ({ rows: [{ read_only: false }] })

test('there is no reason against it while everything works', async () => {
  expect(await ready(answers)()).toEqual([])
})

test('each reason is said', async () => {
  expect(await ready(answers, { failingRooms: 2, stopping: true })()).toEqual([
    'The server is stopping.',
    'The edits of open briefs cannot be stored: 2.',
  ])
  expect(await ready(async () => Promise.reject(new Error('gone')))()).toEqual([
    'The database does not answer.',
  ])
  expect(await ready(async () => ({ rows: [{ read_only: true }] }))()).toEqual([
    'The database takes no changes (it is read-only).',
  ])
})

test('a database that hangs is asked once, however often somebody wants to know', async () => {
  let asked = 0
  const hangs = ready(() => {
    asked++
    return new Promise(() => {})
  })
  const all = await Promise.all([hangs(), hangs(), hangs()])
  expect(all).toEqual(all.map(() => ['The database does not answer within 3 s.']))
  expect(asked).toBe(1)
})
