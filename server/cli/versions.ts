import type { Command } from 'commander'
import type { VersionSummary } from '../../core/api/versions.ts'
import { CommandFailed } from './commandFailed.ts'
import { table } from './table.ts'
import { withDatabase } from './withDatabase.ts'

/** `chancery versions BRIEF`, `chancery version BRIEF NUMBER`, `chancery compare BRIEF FROM [TO]`. */
export function registerVersions(program: Command): void {
  program
    .command('versions')
    .description('List the versions of a brief, the latest first.')
    .argument('<brief>', 'id of the brief, or its exact title')
    .option('--json', 'print them as JSON')
    .action(async (brief: string, { json }: { json?: boolean }) => {
      const versions = await onBrief(brief, async (id) => {
        const { listVersions } = await import('../../prisma/versions.ts')
        return listVersions(id)
      })
      process.stdout.write(json ? `${JSON.stringify({ versions }, null, 2)}\n` : listed(versions))
    })

  program
    .command('version')
    .description('Print a version of a brief with its citations.')
    .argument('<brief>', 'id of the brief, or its exact title')
    .argument('<number>', 'number of the version', asNumber)
    .option('--as <format>', 'markdown, html or json', 'markdown')
    .action(async (brief: string, number: number, { as }: { as: string }) => {
      if (as !== 'json' && as !== 'html' && as !== 'markdown')
        throw new CommandFailed(`A version can be printed as markdown, html or json, not as ${as}.`)
      process.stdout.write(
        await onBrief(brief, async (id) => {
          if (as === 'json') {
            const { readVersion } = await import('../../prisma/versions.ts')
            return `${JSON.stringify(await readVersion(id, number), null, 2)}\n`
          }
          const { writeVersion } = await import('../versions/writeVersion.ts')
          return (await writeVersion(id, number, as)).text
        }),
      )
    })

  program
    .command('compare')
    .description('Say how two versions of a brief differ; without a second, since the first.')
    .argument('<brief>', 'id of the brief, or its exact title')
    .argument('<from>', 'number of the earlier version', asNumber)
    .argument('[to]', 'number of the later version', asNumber)
    .option('--json', 'print the whole comparison as JSON')
    .action(
      async (brief: string, from: number, to: number | undefined, { json }: { json?: boolean }) => {
        const found = await onBrief(brief, async (id) => {
          const { compareVersions } = await import('../versions/compareVersions.ts')
          const { readBriefState } = await import('../../prisma/briefState.ts')
          return compareVersions(id, from, to ?? (await readBriefState(id)))
        })
        const { phrases, comparison } = found
        const lines =
          phrases.length > 0
            ? [comparison.summary, ...phrases.map((one) => `· ${one}`)]
            : ['Nothing differs.']
        process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${lines.join('\n')}\n`)
      },
    )
}

async function onBrief<T>(brief: string, work: (id: string) => Promise<T>): Promise<T> {
  const { isProblemError } = await import('../../core/api/problem.ts')
  return withDatabase(async () => {
    const { findBriefNamed } = await import('./findBriefNamed.ts')
    const { id } = await findBriefNamed(brief)
    try {
      return await work(id)
    } catch (error) {
      if (isProblemError(error)) throw new CommandFailed(error.message)
      throw error
    }
  })
}

function asNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new CommandFailed(`“${text}” is not the number of a version.`)
  return Number(text)
}

function listed(versions: readonly VersionSummary[]): string {
  if (versions.length === 0) return 'No versions.\n'
  return table(
    ['No.', 'Saved', 'Words', 'By', 'What'],
    versions.map(({ number, createdAt, words, createdBy, authors, name, reason, note }) => [
      String(number),
      createdAt.slice(0, 16).replace('T', ' '),
      String(words),
      createdBy?.name ?? authors.map((one) => one.name).join(', '),
      [name ?? reason, note].filter(Boolean).join(': '),
    ]),
    ['No.', 'Words'],
  )
}
