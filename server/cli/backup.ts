import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { readSettings } from '../settings.ts'
import { CommandFailed } from './commandFailed.ts'

/** `chancery backup FILE`: everything in one file, beside a running server or without one. */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .description('Write everything into a new file, also while the server is running.')
    .argument('<file>', 'the file to make')
    .action(async (file: string) => {
      // npm changes to the project's folder before it runs a command, and says where it came from.
      const path = resolve(process.env.INIT_CWD ?? '.', file)
      const { size, counts } = await writeBackup(path)
      process.stdout.write(`${file}: ${megabytes(size)}, ${counts}.\n`)
    })
}

/** @throws CommandFailed */
async function writeBackup(path: string) {
  const [
    { dump, closeLeftCursors },
    { saveMemory },
    { writeFile },
    { asCommandFailed },
    { summary },
  ] = await Promise.all([
    import('../backup/dump.ts'),
    import('../backup/saveMemory.ts'),
    import('../backup/writeFile.ts'),
    import('./asCommandFailed.ts'),
    import('../backup/summary.ts'),
  ])
  const rows = new Map<string, number>()
  try {
    const { pool, embedded, close } = await openToRead()
    try {
      const client = await pool.connect()
      try {
        if (embedded) await closeLeftCursors(client)
        const passedOn = saveMemory()
        const done = (end: { end: string; rows: number }) => rows.set(end.end, end.rows)
        const content = () => dump({ client, embedded, now: new Date(), passedOn, done })
        return { size: await writeFile(path, content), counts: summary(rows) }
      } finally {
        // With its transaction and its cursors, if it did not come to an end.
        client.release(true)
      }
    } finally {
      await close()
    }
  } catch (error) {
    throw asCommandFailed(error)
  }
}

/** The database as it is: a backup before an upgrade changes nothing. @throws StartError */
async function openToRead() {
  const { databaseUrl, dataFolder } = readSettings(process.env)
  if (!databaseUrl) {
    const { joinServer } = await import('./joinServer.ts')
    const joined = await joinServer(dataFolder)
    if (joined) return { pool: joined, embedded: true, close: () => joined.end() }
    if (!existsSync(join(dataFolder, 'data')))
      throw new CommandFailed(
        `There is no database in ${dataFolder}. Set DATA_DIR to its folder, or DATABASE_URL.`,
      )
  }
  const { openDatabase } = await import('../database/open.ts')
  const database = await openDatabase({ url: databaseUrl, dataFolder, migrating: false })
  return { pool: database.pool, embedded: database.kind === 'embedded', close: database.close }
}

const megabytes = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
