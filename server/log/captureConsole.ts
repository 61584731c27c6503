import { stripVTControlCharacters } from 'node:util'
import type { Log } from '../../core/log.ts'

/** Longest text of somebody else's that becomes a line, in UTF-16 units. */
const longest = 500

/**
 * What libraries print as warnings and errors becomes lines of the log. Objects are left out: nobody
 * knows what is in them.
 */
export function captureConsole(log: Log, target: Pick<Console, 'warn' | 'error'> = console): void {
  const capture =
    (level: 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const err = parts.find((part) => part instanceof Error)
      const words = parts.filter((part) => typeof part === 'string').join(' ')
      const message = stripVTControlCharacters(words).trim().slice(0, longest)
      log[level](err ? { err } : {}, message || 'An error was reported.')
    }
  target.warn = capture('warn')
  target.error = capture('error')
}
