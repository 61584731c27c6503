/** Longest graceful stop, in milliseconds; after it, or at a second signal, the process just ends. */
const patience = 10_000

/** Runs `stop` once when the process is asked to end, then ends it. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  // The launcher has gone without a word: nobody else would end this process.
  if (process.channel) process.on('disconnect', () => process.emit('SIGTERM'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      setTimeout(() => process.exit(1), patience).unref()
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
}
