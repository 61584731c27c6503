import { type Command, InvalidArgumentError, Option } from 'commander'
import { largestOriginal, NotAnArticle } from '../../core/extract/article.ts'
import { articleJson } from '../../core/extract/articleJson.ts'
import { extractArticle } from '../../core/extract/extractArticle.ts'
import { CommandFailed } from './commandFailed.ts'

/** `chancery extract`: an article on standard input becomes one JSON object on standard output. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('Read an article on standard input and print what it states as JSON.')
    .addOption(new Option('--type <type>', 'what the input is').argParser(typeOf).default('text'))
    .action(async () => {
      process.stdout.write(`${JSON.stringify(articleJson(await articleOnInput()))}\n`)
    })
}

const types = ['text']
const typesToCome = ['html', 'pdf', 'docx']

/** @throws InvalidArgumentError, which commander reports as wrong usage. */
function typeOf(type: string): string {
  if (types.includes(type)) return type
  if (typesToCome.includes(type)) {
    throw new InvalidArgumentError(
      `Reading ${type} comes with a later version. Save the page as text and use --type text.`,
    )
  }
  throw new InvalidArgumentError(
    `Allowed choices are ${types.join(', ')}; ${typesToCome.join(', ')} come later.`,
  )
}

async function articleOnInput() {
  try {
    return extractArticle({ bytes: await readInput(), fileName: '', mediaType: 'text/plain' })
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
