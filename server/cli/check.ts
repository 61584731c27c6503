import type { Command } from 'commander'
import type { CheckReport } from '../../core/api/check.ts'
import { CommandFailed } from './commandFailed.ts'
import { withDatabase } from './withDatabase.ts'

/** `chancery check BRIEF`: how a brief stands, beside a running server or without one. */
export function registerCheck(program: Command): void {
  program
    .command('check')
    .description(
      'Check the quotations, words and figures of a brief; fails when a quotation differs.',
    )
    .argument('<brief>', 'id of the brief, or its exact title')
    .option('--json', 'print the report as JSON')
    .action(async (brief: string, { json }: { json?: boolean }) => {
      const report = await withDatabase(async () => {
        const { readCheck } = await import('./readCheck.ts')
        return readCheck(brief)
      })
      // Printed before failing: a pipe gets the report either way.
      const { printReport } = await import('./printReport.ts')
      process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report))
      const failed = report.quotes.differs + report.quotes.orphan
      if (failed > 0)
        throw new CommandFailed(
          `${failed} of ${sum(report.quotes)} quotations ${failed === 1 ? 'does not stand in its' : 'do not stand in their'} source like this.`,
        )
    })
}

const sum = (counts: CheckReport['quotes']) =>
  Object.values(counts).reduce((all, count) => all + count, 0)
