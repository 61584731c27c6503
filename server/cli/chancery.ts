import { type Command, CommanderError, program } from 'commander'
import { CommandFailed } from './commandFailed.ts'

/** Each command is a file of this folder that adds itself to the program. */
const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  anchor: async () => (await import('./anchor.ts')).registerAnchor,
  backup: async () => (await import('./backup.ts')).registerBackup,
  check: async () => (await import('./check.ts')).registerCheck,
  extract: async () => (await import('./extract.ts')).registerExtract,
  import: async () => (await import('./import/registerImport.ts')).registerImport,
  restore: async () => (await import('./restore.ts')).registerRestore,
  verify: async () => (await import('./verify.ts')).registerVerify,
  versions: async () => (await import('./versions.ts')).registerVersions,
}

/** Commands that another's file adds. */
const sameFile: Readonly<Record<string, string>> = { version: 'versions', compare: 'versions' }

program
  .name('chancery')
  .description('Read, store and check the sources of policy briefs; back everything up.')
  .showHelpAfterError('Run with --help to see how it is used.')
  .exitOverride()
// Only what is asked for is loaded: a command should not wait for what another one needs.
const asked = process.argv[2] ?? ''
const file = sameFile[asked] ?? asked
for (const name of Object.hasOwn(commands, file) ? [file] : Object.keys(commands))
  (await commands[name]?.())?.(program)

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
  return error.exitCode
}
