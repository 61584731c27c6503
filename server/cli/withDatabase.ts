import { readSettings } from '../settings.ts'
import { StartError } from '../startError.ts'
import { CommandFailed } from './commandFailed.ts'

/**
 * Runs with the database of the settings open, beside a running server or without one.
 * @throws CommandFailed when it cannot be opened
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  // Other commands must not wait for what only these need.
  const { openForCommand } = await import('./openForCommand.ts')
  try {
    const close = await openForCommand(readSettings(process.env))
    try {
      return await work()
    } finally {
      await close()
    }
  } catch (error) {
    if (error instanceof StartError) throw new CommandFailed(error.message)
    throw error
  }
}
