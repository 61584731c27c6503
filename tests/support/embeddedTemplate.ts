// Vitest global set-up: one migrated embedded database, copied by every test that wants its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../server/database/open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a migrated, closed embedded database. */
    embeddedTemplate: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-template-'))
  const database = await openDatabase({ dataFolder: folder })
  await database.close()
  project.provide('embeddedTemplate', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
