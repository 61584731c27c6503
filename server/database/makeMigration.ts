// npm run migration NAME: writes prisma/migrations/<time>_NAME/migration.sql with what leads from
// the schema at HEAD to the one in the work tree. Read it before you commit it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { startEmbedded } from './embedded.ts'
import { diffSchemas, schemaFiles } from './migrate.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run migration -- some_name')
  process.exit(2)
}
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' })

const first = !existsSync('prisma/migrations') || readdirSync('prisma/migrations').length === 0
const committed = first
  ? null
  : git('ls-tree', '--name-only', 'HEAD', 'prisma/schema/')
      .split('\n')
      .filter(Boolean)
      .map((path): [string, string] => [
        path.replace('prisma/schema/', ''),
        git('show', `HEAD:${path}`),
      ])
// The engine wants a database to talk to, although a diff of two schemas changes nothing in it.
const scratch = await startEmbedded(mkdtempSync(join(tmpdir(), 'chancery-')))
const factory = new PrismaPg({ host: scratch.host, user: 'postgres', database: 'postgres' })
const sql = await diffSchemas(factory, committed, schemaFiles())
const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = join('prisma/migrations', `${time}_${name}`)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'migration.sql'), sql)
console.log(folder)
process.exit(0)
