import type { ItemResult } from './itemResult.ts'

/** Characters of a name that are shown. */
const widest = 60

/**
 * A line on the terminal that says how far an import has come. Where nobody looks, nothing.
 * @returns what takes the next result, and at the end (without one) removes the line
 */
export function showProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
): (result?: ItemResult) => void {
  if (!stream.isTTY) return () => {}
  let done = 0
  let failed = 0
  return (result) => {
    if (!result) {
      stream.write('\r\x1b[K')
      return
    }
    done += 1
    if (result.result === 'failed') failed += 1
    const name = [...result.file].slice(-widest).join('')
    stream.write(`\r\x1b[K${done} done${failed > 0 ? `, ${failed} failed` : ''} · ${name}`)
  }
}
