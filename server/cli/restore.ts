import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readSettings } from '../settings.ts'
import { CommandFailed } from './commandFailed.ts'

/** `chancery restore FILE`: fills an empty database from a backup. */
export function registerRestore(program: Command): void {
  program
    .command('restore')
    .description('Fill an empty database from a backup, after checking that the file is whole.')
    .argument('<file>', 'what `chancery backup` has written')
    .action(async (file: string) => {
      const counts = await restoreFrom(resolve(process.env.INIT_CWD ?? '.', file))
      process.stdout.write(`Restored and compared: ${counts}. Everybody has to sign in again.\n`)
    })
}

/** @throws CommandFailed */
async function restoreFrom(path: string): Promise<string> {
  const [
    { examine, restore },
    { readBackup },
    { saveMemory },
    { openDatabase },
    { asCommandFailed },
    { summary },
  ] = await Promise.all([
    import('../backup/restore.ts'),
    import('../backup/readBackup.ts'),
    import('../backup/saveMemory.ts'),
    import('../database/open.ts'),
    import('./asCommandFailed.ts'),
    import('../backup/summary.ts'),
  ])
  try {
    const passedOn = saveMemory()
    const backup = await examine(readBackup(path, passedOn))
    const { databaseUrl, dataFolder } = readSettings(process.env)
    const database = await openDatabase({ url: databaseUrl, dataFolder, migrating: false })
    try {
      await restore(database.pool, readBackup(path, passedOn), backup)
    } finally {
      await database.close()
    }
    return summary(new Map([...backup.expected].map(([table, { rows }]) => [table, rows])))
  } catch (error) {
    throw asCommandFailed(unreadable(error, path))
  }
}

function unreadable(error: unknown, path: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return new CommandFailed(`There is no file ${path}.`)
    case 'EISDIR':
      return new CommandFailed(
        `${path} is a folder. Give a file that \`chancery backup\` has written.`,
      )
    case 'EACCES':
      return new CommandFailed(`${path} cannot be read by this account.`)
    default:
      return error
  }
}
