import { execFile } from 'node:child_process'
import type { TestPlace } from '../../support/database.ts'
import { root } from '../../support/root.ts'

export interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real command on a test's database, in `folder`, as npm would. */
export function runCommand(
  place: Pick<TestPlace, 'url' | 'dataFolder'>,
  folder: string,
  ...args: string[]
): Promise<CommandResult> {
  const command = ['--disable-warning=ExperimentalWarning', 'server/cli/chancery.ts', ...args]
  const env = {
    ...process.env,
    INIT_CWD: folder,
    DATA_DIR: place.dataFolder,
    DATABASE_URL: place.url ?? '',
  }
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}
