import pino from 'pino'
import type { Log } from '../../core/log.ts'
import { describeError } from './describeError.ts'
import { readableLine } from './readableLine.ts'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface LogOptions {
  readonly level: LogLevel
  /** One JSON object a line, for programs; else lines for people. */
  readonly json: boolean
  /** Takes whole lines; standard output if absent. */
  readonly write?: (line: string) => void
}

/** The process's log. Lines are written before the call returns, so that a crash loses none. */
export function createLog({ level, json, write }: LogOptions): Log {
  const direct = write ? { write } : pino.destination({ dest: 1, sync: true })
  const stream = json ? direct : { write: (line: string) => direct.write(readableLine(line)) }
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    stream,
  )
}
