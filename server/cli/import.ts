import type { Command } from 'commander'
import { readSettings } from '../settings.ts'
import { StartError } from '../startError.ts'
import { CommandFailed } from './commandFailed.ts'
import type { FileResult } from './importFile.ts'
import { importFile } from './importFile.ts'
import { openForCommand } from './openForCommand.ts'
import { table } from './table.ts'

/** `chancery import FILE…`: stores articles, beside a running server or without one. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('Store articles in the library. Those that fail do not stop the others.')
    .argument('<file...>', 'text files, one article each')
    .option('--json', 'print a JSON array instead of a table')
    .action(async (files: string[], { json }: { json?: boolean }) => {
      const results = await importAll(files)
      process.stdout.write(json ? `${JSON.stringify(results, null, 2)}\n` : tableOf(results))
      const failed = results.filter(({ result }) => result === 'failed').length
      if (failed > 0)
        throw new CommandFailed(
          `${failed} of ${results.length} could not be imported${failed < results.length ? '; the others are stored' : ''}.`,
        )
    })
}

async function importAll(files: readonly string[]): Promise<FileResult[]> {
  try {
    const close = await openForCommand(readSettings(process.env))
    try {
      const results: FileResult[] = []
      for (const file of files) results.push(await importFile(file))
      return results
    } finally {
      await close()
    }
  } catch (error) {
    if (error instanceof StartError) throw new CommandFailed(error.message)
    throw error
  }
}

function tableOf(results: readonly FileResult[]): string {
  return table(
    ['File', 'Title', 'Authors', 'Outlet', 'Date', 'Words', 'Result'],
    results.map(({ file, title, authors, outlet, published, words, result, error }) => [
      file,
      title ?? '',
      authors.join(', '),
      outlet ?? '',
      published ?? '',
      words === null ? '' : String(words),
      error ?? (result === 'duplicate' ? 'there already' : result),
    ]),
    ['Words'],
  )
}
