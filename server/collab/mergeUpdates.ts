import * as Y from 'yjs'

/** Yjs takes quadratic time in the number of updates: a few dozen at a time are quick. */
const atOnce = 32

/** One update that says what all of them say. `updates` is not empty. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let merged = [...updates]
  while (merged.length > 1) {
    const next: Uint8Array[] = []
    for (let at = 0; at < merged.length; at += atOnce)
      next.push(Y.mergeUpdates(merged.slice(at, at + atOnce)))
    merged = next
  }
  const [result] = merged
  if (!result) throw new Error('There is nothing to merge.')
  return result
}
