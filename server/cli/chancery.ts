import { CommanderError, program } from 'commander'
import { registerCheck } from './check.ts'
import { CommandFailed } from './commandFailed.ts'
import { registerExtract } from './extract.ts'
import { registerImport } from './import/registerImport.ts'

/** Each command is a file of this folder that adds itself to the program. */
const commands = [registerCheck, registerExtract, registerImport]

program
  .name('chancery')
  .description('Read, store and check the sources of policy briefs.')
  .showHelpAfterError('Run with --help to see how it is used.')
  .exitOverride()
for (const register of commands) register(program)

// A reader that closes the pipe early (`| head`) has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}

/** 0 for help, 2 for wrong usage, 1 for what a command could not do. */
function exitCodeOf(error: unknown): number {
  // Commander has printed its own message by now.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (!(error instanceof CommandFailed)) throw error
  process.stderr.write(`${error.message}\n`)
  return 1
}
