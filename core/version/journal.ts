import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** An update of a brief's log. */
export interface JournalEntry {
  readonly seq: bigint
  /** Who sent it; null for the server itself. */
  readonly userId: string | null
  readonly at: Date
  readonly data: Uint8Array
}

/**
 * A stretch of a log as bytes: the people, then entry by entry how far its number, time (ms) and
 * person are from the one before, and the update.
 * @param entries in order
 */
export function encodeJournal(entries: readonly JournalEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  const people = [...new Set(entries.map(({ userId }) => userId ?? ''))]
  encoding.writeVarUint(encoder, people.length)
  for (const userId of people) encoding.writeVarString(encoder, userId)
  encoding.writeVarUint(encoder, entries.length)
  let [seq, at] = [0, 0]
  for (const entry of entries) {
    encoding.writeVarInt(encoder, Number(entry.seq) - seq)
    encoding.writeVarInt(encoder, entry.at.getTime() - at)
    encoding.writeVarUint(encoder, people.indexOf(entry.userId ?? ''))
    encoding.writeVarUint8Array(encoder, entry.data)
    ;[seq, at] = [Number(entry.seq), entry.at.getTime()]
  }
  return encoding.toUint8Array(encoder)
}

/** @throws Error when the bytes are no journal */
export function decodeJournal(bytes: Uint8Array): JournalEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const many = <T>(read: () => T) => Array.from({ length: decoding.readVarUint(decoder) }, read)
  const people = many(() => decoding.readVarString(decoder))
  let [seq, at] = [0, 0]
  return many(() => {
    seq += decoding.readVarInt(decoder)
    at += decoding.readVarInt(decoder)
    const userId = people[decoding.readVarUint(decoder)] || null
    const data = decoding.readVarUint8Array(decoder)
    return { seq: BigInt(seq), userId, at: new Date(at), data }
  })
}
