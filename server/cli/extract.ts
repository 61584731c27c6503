import { type Command, Option } from 'commander'
import { largestOriginal, NotAnArticle } from '../../core/extract/article.ts'
import { articleJson } from '../../core/extract/articleJson.ts'
import { extractArticle } from '../../core/extract/extractArticle.ts'
import { type Format, formats } from '../../core/extract/format.ts'
import { CommandFailed } from './commandFailed.ts'
import { webAddress } from './webAddress.ts'

/** `chancery extract`: an article on standard input becomes one JSON object on standard output. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('Read an article on standard input and print what it states as JSON.')
    .addOption(new Option('--type <type>', 'what the input is').choices(formats).default('text'))
    .addOption(
      new Option('--url <address>', 'where the article was published').argParser(webAddress),
    )
    .action(async ({ type, url }: { type: Format; url?: string }) => {
      process.stdout.write(`${JSON.stringify(articleJson(await articleOnInput(type, url)))}\n`)
    })
}

async function articleOnInput(type: Format, url: string | undefined) {
  try {
    const original = { bytes: await readInput(), fileName: '', mediaType: '', url }
    return await extractArticle(original, type)
  } catch (error) {
    if (error instanceof NotAnArticle) throw new CommandFailed(error.message)
    throw error
  }
}

/** Reads at most one byte more than may be imported: enough to be told that it is too much. */
async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestOriginal) break
  }
  return Buffer.concat(chunks)
}
