import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** Measures in a database of its own on this PostgreSQL, which is dropped afterwards. */
export async function onServer<T>(
  server: string,
  measure: (place: { url: string; dataFolder: string }) => Promise<T>,
): Promise<T> {
  const name = `chancery_bench_${randomBytes(6).toString('hex')}`
  const url = new URL(server)
  url.pathname = `/${name}`
  await administer(server, `CREATE DATABASE ${name}`)
  try {
    return await inFolder((dataFolder) => measure({ url: url.href, dataFolder }))
  } finally {
    await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
