import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it, for this account alone. Node's own `recursive` does not end
 * where a parent exists and yet takes no folders, as under /proc.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another process was as quick.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
