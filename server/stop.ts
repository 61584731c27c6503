import type { Log } from '../core/log.ts'

/** Longest graceful stop, in milliseconds; after it the process just ends. */
const patience = 10_000
/** A terminal sends its signal to the launcher and to this process; the launcher passes it on. */
const sameSignal = 1_000

interface StopOptions {
  readonly log: Log
  /** Stores and closes everything. */
  stop(): Promise<void>
  /** Bytes of edits that nobody was told are stored, for the line that says how it ended. */
  unstored(): number
}

/** Runs `stop` once when the process is asked to end, then ends it; a second signal ends it at once. */
export function stopOnSignals({ log, stop, unstored }: StopOptions): void {
  let since: number | null = null
  const end = (code: number, message: string) => {
    if (code > 0) log.error({ unstoredBytes: unstored() }, message)
    process.exit(code)
  }
  const begin = (signal: string) => {
    if (since !== null) {
      if (performance.now() - since > sameSignal)
        end(1, 'Asked to stop a second time: ended at once.')
      return
    }
    since = performance.now()
    log.info({ signal }, 'Stopping.')
    setTimeout(
      () => end(1, `Stopping took longer than ${patience / 1000} s: ended as it was.`),
      patience,
    ).unref()
    stop().then(
      () => end(0, ''),
      (error: unknown) => {
        log.error({ err: error }, 'Stopping failed.')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, begin)
  // The launcher has gone without a word: nobody else would end this process.
  if (process.channel) process.on('disconnect', () => begin('disconnect'))
}
