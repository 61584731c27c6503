import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../server/database/open.ts'
import { openTestDatabase } from '../../support/database.ts'
import { until } from '../../support/until.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await database.pool.query('CREATE TABLE word (id int PRIMARY KEY, text text)')
  await database.pool.query('CREATE TABLE load (bytes bytea)')
  for (let id = 0; id < 20; id += 1)
    await database.pool.query('INSERT INTO word VALUES ($1, $2)', [id, `word ${id}`])
})
afterAll(() => database.close())

test('every connection reads its own rows while others write large ones', async () => {
  const read = async () => {
    for (let n = 0; n < 60; n += 1) {
      const id = (n * 7) % 20
      const { rows } = await database.pool.query('SELECT text FROM word WHERE id = $1', [id])
      expect(rows).toEqual([{ text: `word ${id}` }])
    }
  }
  const write = async () => {
    for (let n = 0; n < 4; n += 1)
      await database.pool.query('INSERT INTO load VALUES ($1)', [Buffer.alloc(200_000, n)])
  }
  await Promise.all([read(), write(), read(), write(), read()])
  const { rows } = await database.pool.query('SELECT count(*)::int AS n FROM load')
  expect(rows).toEqual([{ n: 8 }])
})

test('a transaction is nobody else’s, and a connection that breaks takes it back', async () => {
  const connection = await database.pool.connect()
  connection.on('error', () => {})
  await connection.query('BEGIN')
  await connection.query("UPDATE word SET text = 'changed' WHERE id = 1")
  const seenByOther = database.pool.query('SELECT text FROM word WHERE id = 1')
  connection.release(true)
  expect((await seenByOther).rows).toEqual([{ text: 'word 1' }])
})

test('concurrent increments under a row lock lose none', async () => {
  await database.pool.query("INSERT INTO word VALUES (100, '0')")
  const increment = async () => {
    const connection = await database.pool.connect()
    try {
      await connection.query('BEGIN')
      const { rows } = await connection.query('SELECT text FROM word WHERE id = 100 FOR UPDATE')
      const next = Number(rows[0].text) + 1
      await connection.query('UPDATE word SET text = $1 WHERE id = 100', [String(next)])
      await connection.query('COMMIT')
    } finally {
      connection.release()
    }
  }
  await Promise.all(Array.from({ length: 20 }, increment))
  const { rows } = await database.pool.query('SELECT text FROM word WHERE id = 100')
  expect(rows).toEqual([{ text: '20' }])
})

test('a named statement is its connection’s own, and goes with it', async () => {
  const ask = async (text: string) => {
    const connection = await database.pool.connect()
    const { rows } = await connection.query({ name: 'ask', text, values: ['a'] })
    return { rows, end: () => connection.release(true) }
  }
  const [one, two] = [await ask('SELECT $1 AS one'), await ask('SELECT $1 AS two')]
  expect([one.rows, two.rows]).toEqual([[{ one: 'a' }], [{ two: 'a' }]])
  const left = async () => {
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS n FROM pg_prepared_statements WHERE name LIKE '%ask'",
    )
    return rows[0].n
  }
  one.end()
  two.end()
  await until(async () => (await left()) === 0)
})
