import { BackupError } from '../backup/backupError.ts'
import { StartError } from '../startError.ts'
import { CommandFailed } from './commandFailed.ts'

/** An expected failure as the one line that the person reads; anything else as it is. */
export function asCommandFailed(error: unknown): unknown {
  const isExpected = error instanceof BackupError || error instanceof StartError
  return isExpected ? new CommandFailed(error.message) : error
}
