import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A database of its own: in a new folder, or DATABASE_URL's where that is set. */
export function scratchPlace() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'chancery-bench-'))
  const url = process.env.DATABASE_URL
  return {
    place: { dataFolder, ...(url ? { url } : {}) },
    remove: () => rmSync(dataFolder, { recursive: true, force: true }),
  }
}
