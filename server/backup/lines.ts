import { BackupError } from './backupError.ts'

/** Longest line in bytes: an original of 10 MB has 20 as text; ten times that is no backup. */
const longestLine = 256 * 1024 * 1024
const newline = 0x0a

/** Cuts bytes into lines, without their `\n`. @throws BackupError when one never ends */
export async function* lines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)])
      parts = []
      length = 0
      from = at + 1
    }
    const rest = chunk.subarray(from)
    length += rest.length
    if (length > longestLine) throw new BackupError('This is no backup of Chancery.')
    if (rest.length > 0) parts.push(rest)
  }
  if (length > 0) throw new BackupError('The backup is cut short. Use another copy.')
}
