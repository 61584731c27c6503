import type { Command } from 'commander'
import type { HistoryReport } from '../../core/api/versions.ts'
import { CommandFailed } from './commandFailed.ts'
import { withDatabase } from './withDatabase.ts'

/** `chancery verify BRIEF`: whether a brief's versions are what was saved. */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('Verify the history of a brief; fails with the first version that does not hold.')
    .argument('<brief>', 'id of the brief, or its exact title')
    .option('--json', 'print the report as JSON')
    .action(async (brief: string, { json }: { json?: boolean }) => {
      const { title, report } = await withDatabase(async () => {
        const { findBriefNamed } = await import('./findBriefNamed.ts')
        const { verifyHistory } = await import('../../prisma/verifyHistory.ts')
        const { id, title } = await findBriefNamed(brief)
        return { title, report: await verifyHistory(id) }
      })
      process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : describe(title, report))
      if (report.broken) throw new CommandFailed(report.broken.message)
    })
}

function describe(title: string, { versions, broken, head, unproven }: HistoryReport): string {
  const count = `${versions} ${versions === 1 ? 'version' : 'versions'}`
  const outcome = broken ? 'the history does not hold' : 'each is what was saved'
  return [
    versions > 0 ? `${title}: ${count}; ${outcome}.` : `${title}: no versions.`,
    ...(head ? [`Last hash: ${head}`] : []),
    ...unproven.map((sentence) => `· ${sentence}`),
    '',
  ].join('\n')
}
