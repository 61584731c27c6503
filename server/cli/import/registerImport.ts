import { type Command, InvalidArgumentError, Option } from 'commander'
import { tag as tagSchema } from '../../../core/api/sources.ts'
import { readSettings } from '../../settings.ts'
import { StartError } from '../../startError.ts'
import { CommandFailed } from '../commandFailed.ts'
import { openForCommand } from '../openForCommand.ts'
import { table } from '../table.ts'
import { webAddress } from '../webAddress.ts'
import { findItems } from './findItems.ts'
import { importItem } from './importItem.ts'
import type { ItemResult } from './itemResult.ts'
import { showProgress } from './showProgress.ts'

interface Options {
  readonly json?: boolean
  readonly tag: readonly string[]
  readonly url?: string
}

/** `chancery import PATH…`: stores articles and records, beside a running server or without one. */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('Store articles in the library. Those that fail do not stop the others.')
    .argument(
      '<path...>',
      'files (text, HTML, PDF, DOCX, mail; RIS, BibTeX, CSL-JSON), folders, ZIP files, web addresses',
    )
    .option('--json', 'print a JSON array instead of a table')
    .addOption(
      new Option('--tag <tag>', 'tag them with this; may be given several times')
        .argParser(addTag)
        .default([], 'none'),
    )
    .addOption(
      new Option('--url <address>', 'where the one file was published').argParser(webAddress),
    )
    .action(async (paths: string[], options: Options) => {
      if (options.url && paths.length > 1)
        throw new CommandFailed('--url is for one file: give one path.')
      const results = await importAll(paths, options)
      process.stdout.write(
        options.json ? `${JSON.stringify(results, null, 2)}\n` : tableOf(results),
      )
      const failed = results.filter(({ result }) => result === 'failed').length
      if (failed > 0)
        throw new CommandFailed(
          `${failed} of ${results.length} could not be imported${failed < results.length ? '; the others are stored' : ''}.`,
        )
    })
}

function addTag(text: string, before: readonly string[]): readonly string[] {
  const { success, data, error } = tagSchema.safeParse(text)
  if (success) return [...new Set([...before, data])].sort()
  throw new InvalidArgumentError(error.issues[0]?.message ?? 'That is no tag.')
}

/** @throws CommandFailed when the database cannot be opened */
async function importAll(
  paths: readonly string[],
  { tag: tags, url }: Options,
): Promise<ItemResult[]> {
  const progress = showProgress(process.stderr)
  const results: ItemResult[] = []
  try {
    const close = await openForCommand(readSettings(process.env))
    try {
      for (const path of paths)
        for await (const item of findItems(path))
          for await (const result of importItem(item, { tags, url })) {
            results.push(result)
            progress(result)
          }
    } finally {
      progress()
      await close()
    }
  } catch (error) {
    if (error instanceof StartError) throw new CommandFailed(error.message)
    throw error
  }
  return results
}

function tableOf(results: readonly ItemResult[]): string {
  return table(
    ['File', 'Title', 'Authors', 'Outlet', 'Date', 'Words', 'Result'],
    results.map(({ file, title, authors, outlet, published, words, ...rest }) => [
      file,
      title ?? '',
      authors.join(', '),
      outlet ?? '',
      published ?? '',
      words === null ? '' : String(words),
      resultWords(rest),
    ]),
    ['Words'],
  )
}

function resultWords({
  result,
  warnings,
  error,
}: Pick<ItemResult, 'result' | 'warnings' | 'error'>): string {
  if (result === 'duplicate') return 'there already'
  if (result === 'skipped') return `skipped: ${error}`
  return error ?? (warnings.length > 0 ? `${result}; ${warnings.join(' ')}` : result)
}
