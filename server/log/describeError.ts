/** Longest message of an error that is logged, in UTF-16 units. */
const longestMessage = 500
/** How many causes are followed. */
const mostCauses = 3

/** An error as the log has it. */
export interface DescribedError {
  readonly type: string
  readonly message: string
  readonly code?: string | number
  /** Where it was thrown, without the message that `stack` repeats. */
  readonly stack?: string
  readonly cause?: DescribedError
}

/**
 * Of an error only what cannot hold people's words: database drivers add properties with the row or
 * the query that failed (`detail`, `where`), and some messages end with the value.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error object' }
  const { code } = error as { code?: unknown }
  const frames = error.stack?.indexOf('\n    at ') ?? -1
  return {
    type: error.name,
    message: messageOf(error).slice(0, longestMessage),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack && frames >= 0 ? { stack: error.stack.slice(frames + 1) } : {}),
    ...(error.cause instanceof Error && depth < mostCauses
      ? { cause: describeError(error.cause, depth + 1) }
      : {}),
  }
}

/**
 * PostgreSQL quotes the value in the messages of data exceptions (class 22) and the text in those of
 * syntax errors (42601), after a colon or at the end; Prisma quotes the call with its arguments before
 * the last line.
 */
function messageOf(error: Error): string {
  const { code } = error as { code?: unknown }
  if (typeof code === 'string' && (code.startsWith('22') || code === '42601'))
    return error.message.replace(/".*"/gs, '"…"').replace(/: .*$/s, ': …')
  if (error.name.startsWith('Prisma')) return error.message.trim().split('\n').at(-1) ?? ''
  return error.message
}
