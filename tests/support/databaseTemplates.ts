// Vitest global set-up: migrated databases, copied by every test that wants its own.
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../server/database/open.ts'
import { administer, databaseUrl } from './postgresql.ts'
import { root } from './root.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a migrated, closed embedded database. */
    embeddedTemplate: string
    /** Name of a migrated database on TEST_DATABASE_URL, null without one. */
    postgresqlTemplate: string | null
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('embeddedTemplate', await embeddedTemplate())
  const server = process.env.TEST_DATABASE_URL
  const name = server ? await postgresqlTemplate(server) : null
  project.provide('postgresqlTemplate', name)
  return async () => {
    if (server && name) await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

/** Making one takes seconds, so it is kept until what it is made from changes. */
async function embeddedTemplate(): Promise<string> {
  const kept = join(root, 'node_modules/.cache/chancery')
  const folder = join(kept, `embedded-${fingerprint()}`)
  if (existsSync(folder)) return folder
  mkdirSync(kept, { recursive: true })
  for (const outdated of readdirSync(kept))
    if (outdated.startsWith('embedded-')) rmSync(join(kept, outdated), { recursive: true })
  // A socket's path may not be as long as that of a checkout.
  const made = mkdtempSync(join(tmpdir(), 'chancery-template-'))
  await (await openDatabase({ dataFolder: made })).close()
  for (const name of readdirSync(made))
    if (name !== 'data') rmSync(join(made, name), { recursive: true })
  try {
    renameSync(made, folder)
    return folder
  } catch {
    // The checkout is on another disk, or another run was faster.
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    return made
  }
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const files = ['package-lock.json', 'server/database/*.ts', 'prisma/migrations/**/*.sql']
  for (const path of globSync(files, { cwd: root }).sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

async function postgresqlTemplate(server: string): Promise<string> {
  const name = `chancery_template_${randomBytes(6).toString('hex')}`
  await administer(server, `CREATE DATABASE ${name}`)
  await (await openDatabase({ url: databaseUrl(server, name), dataFolder: tmpdir() })).close()
  return name
}
