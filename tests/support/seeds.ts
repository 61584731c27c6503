import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const folder = join(root, '../shared/seeds')

/** Real articles, where they lie beside the checkout; they are not the project's to ship. */
export const seedFiles: readonly string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(folder, name))
  : []
