import type { Command } from 'commander'
import { z } from 'zod'
import { anchorQuote } from '../../core/quote/anchor.ts'
import { CommandFailed } from './commandFailed.ts'

const offset = z.int().min(0).nullish()
const input = z.object({
  text: z.string(),
  selector: z.object({
    exact: z.string().min(1),
    prefix: z.string().nullish(),
    suffix: z.string().nullish(),
    start: offset,
    end: offset,
  }),
})

/** `chancery anchor`: where a passage stands in a text, both read as JSON on standard input. */
export function registerAnchor(program: Command): void {
  program
    .command('anchor')
    .description(
      'Read {text, selector} as JSON on standard input and print where the passage stands, or null.',
    )
    .action(async () => {
      const { text, selector } = read(await readInput())
      const { exact, prefix, suffix, start, end } = selector
      const known = {
        exact,
        prefix: prefix ?? undefined,
        suffix: suffix ?? undefined,
        start: start ?? undefined,
        end: end ?? undefined,
      }
      process.stdout.write(`${JSON.stringify(anchorQuote({ text, selector: known }))}\n`)
    })
}

const expected =
  'Give one JSON object: {"text": …, "selector": {"exact": …, "prefix": …, "suffix": …, "start": …, "end": …}}; all of the selector but exact may be left out.'

/** @throws CommandFailed with exit code 2 */
function read(json: string): z.infer<typeof input> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new CommandFailed(`The input is not JSON. ${expected}`, 2)
  }
  const result = input.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path.join('.') || 'The input'
  throw new CommandFailed(`${where}: ${issue?.message ?? 'is not as expected'}. ${expected}`, 2)
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
