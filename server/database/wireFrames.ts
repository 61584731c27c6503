/** Codes that stand where a start-up message has its protocol version. */
const sslRequest = 80877103
const gssRequest = 80877104
const cancelRequest = 80877102

export type Frame =
  | { kind: 'encryption' }
  | { kind: 'cancel' }
  | { kind: 'startup'; bytes: Uint8Array }
  | { kind: 'message'; type: string; bytes: Uint8Array }

/**
 * Cuts what a PostgreSQL client sends into messages (protocol 3.0, "Message Formats"): a type byte and
 * a length, except for the first ones, which have a length alone.
 */
export class FrameReader {
  private rest = Buffer.alloc(0)
  private started = false

  /** The whole messages among the bytes so far. */
  read(bytes: Uint8Array): Frame[] {
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : Buffer.from(bytes)
    const frames: Frame[] = []
    for (let frame = this.next(); frame; frame = this.next()) frames.push(frame)
    return frames
  }

  private next(): Frame | null {
    const head = this.started ? 1 : 0
    if (this.rest.length < head + (this.started ? 4 : 8)) return null
    const length = head + this.rest.readInt32BE(head)
    if (length < head + 4) throw new Error(`A message of ${length} bytes cannot be.`)
    if (this.rest.length < length) return null
    const bytes = Uint8Array.from(this.rest.subarray(0, length))
    const code = this.started ? 0 : this.rest.readInt32BE(4)
    this.rest = this.rest.subarray(length)
    if (this.started) return { kind: 'message', type: String.fromCharCode(bytes[0] ?? 0), bytes }
    if (code === sslRequest || code === gssRequest) return { kind: 'encryption' }
    if (code === cancelRequest) return { kind: 'cancel' }
    this.started = true
    return { kind: 'startup', bytes }
  }
}
